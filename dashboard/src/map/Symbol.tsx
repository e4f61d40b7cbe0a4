import { usePreferences } from '../lib/use-preferences';
import { PALETTES } from './palette';
import { type SymbolSpec, symbolDrawing } from './symbols';

/** The map's symbol of an object, for lists, legends and headers. */
export function MapSymbol({ spec, size = 28 }: { spec: SymbolSpec; size?: number }) {
  const { theme } = usePreferences();
  const { width, height, shapes } = symbolDrawing(spec, PALETTES[theme]);
  const scale = size / Math.max(width, height);
  return (
    <svg
      className="map-symbol"
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {shapes.map(({ path, fill, stroke, width: line, dash, at }) => (
        <path
          key={`${path}${stroke}${line}`}
          d={path}
          fill={fill ?? 'none'}
          stroke={stroke}
          strokeWidth={line}
          strokeDasharray={dash?.join(' ')}
          strokeLinecap="round"
          strokeLinejoin="round"
          transform={at && `translate(${at.x} ${at.y}) scale(${at.scale})`}
        />
      ))}
    </svg>
  );
}
