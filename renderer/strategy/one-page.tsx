import { tableNames } from '../../shared/model/tables';
import { type PagePillar, strategyPage } from '../../shared/strategy-page';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import classes from './one-page.module.css';

const words = texts.strategyPage;

/** The strategy on one page: why, where to, what we chose, what we will reach, what could stop us. */
export function OnePage() {
  const page = useDerived((plan, rollup) => strategyPage(plan, rollup), tableNames);
  const format = useFormat();
  const left = words.left(page.left.options, page.left.objectives, page.left.risks);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too.
    <article className={classes.page} tabIndex={0} aria-label={texts.strategy.tabs.page} data-testid="one-page">
      <header className={classes.top}>
        <div>
          <h2 className={classes.name}>{page.organisation || page.title}</h2>
          <p className={classes.quiet}>
            {[page.organisation ? page.title : '', format.span(page.horizonStart, page.horizonEnd)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Statement title={words.mission} text={page.mission || words.noMission} quiet={page.mission === ''} />
        <Statement title={words.vision} text={page.vision || words.noVision} quiet={page.vision === ''} />
        {page.values.length > 0 && <Statement title={words.values} text={page.values.join(' · ')} quiet={false} />}
      </header>
      {page.pillars.length === 0 && <p className={classes.quiet}>{words.nothing}</p>}
      <div className={classes.pillars}>
        {page.pillars.map((pillar) => (
          <Pillar key={pillar.id ?? 'none'} pillar={pillar} />
        ))}
      </div>
      {page.risks.length > 0 && (
        <section className={classes.risks} aria-label={words.risks}>
          <h3>{words.risks}</h3>
          <ul>
            {page.risks.map((risk) => (
              <li key={risk.id}>
                <strong style={{ color: `var(--tl-${risk.quadrant})` }}>
                  {texts.swot.quadrant[risk.quadrant].one}
                </strong>{' '}
                {risk.title} <span className={classes.quiet}>{words.answered(risk.answers)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {left !== '' && <p className={classes.quiet}>{words.leftOut(left)}</p>}
    </article>
  );
}

function Statement({ title, text, quiet }: { readonly title: string; readonly text: string; readonly quiet: boolean }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className={quiet ? classes.quiet : undefined}>{text}</p>
    </div>
  );
}

function Pillar({ pillar }: { readonly pillar: PagePillar }) {
  const format = useFormat();
  return (
    <section
      className={classes.pillar}
      style={{ borderTopColor: pillar.color ?? 'var(--tl-quiet)' }}
      aria-label={pillar.title || words.noPillar}
    >
      <h3 className={classes.pillarTitle}>{pillar.title || words.noPillar}</h3>
      {pillar.options.length > 0 && (
        <>
          <h4>{words.chosen}</h4>
          <ul>
            {pillar.options.map((option) => (
              <li key={option.id}>{option.title}</li>
            ))}
          </ul>
        </>
      )}
      {pillar.objectives.length > 0 && (
        <>
          <h4>{words.objectives}</h4>
          <ul>
            {pillar.objectives.map(({ id, title, owner, standing }) => (
              <li key={id}>
                {title}
                <span className={classes.meta}>
                  <StatusMark pace={standing.pace} compact size={12} />
                  {standing.progress !== null && format.percent(standing.progress)}
                  {owner && ` · ${owner}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
