import { useTranslation } from 'react-i18next';
import { type DrawTool, shapeOf, useDrawing } from '../../map/draw/drawing';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';

interface ShapeFieldsProps {
  /** The tools to choose from; with fewer than two there is nothing to choose. */
  tools: readonly DrawTool[];
  error: string | null;
  onTool: (tool: DrawTool) => void;
}

/** How the shape comes about: what to do on the map now, or the radius of a circle. */
export function ShapeFields({ tools, error, onTool }: ShapeFieldsProps) {
  const { t } = useTranslation();
  const { drawing, change } = useDrawing();
  if (!drawing) return null;
  const { tool, metres } = drawing;
  const done = shapeOf(drawing) !== null;
  return (
    <>
      {tools.length > 1 && (
        <Segmented
          label={t('marking.shape')}
          value={tool}
          onChange={onTool}
          options={tools.map((value) => ({ value, label: t(`term.drawTool.${value}`) }))}
        />
      )}
      {tool === 'circle' ? (
        <TextField
          label={t('marking.metres')}
          type="number"
          min={10}
          max={100_000}
          step={10}
          value={String(metres)}
          hint={t('marking.circleHint')}
          error={error}
          data-testid="marking-metres"
          onChange={({ target }) => change({ metres: Math.max(0, Number(target.value) || 0) })}
        />
      ) : (
        <p className={`field-hint marking-hint${error ? ' field-error' : ''}`} data-testid="marking-hint">
          <span>{error ?? (done ? t('marking.drawn') : t(`term.drawHint.${tool}`))}</span>
          {done && (
            <Button look="quiet" data-testid="marking-redraw" onClick={() => change({ drawn: null })}>
              {t('marking.redraw')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
