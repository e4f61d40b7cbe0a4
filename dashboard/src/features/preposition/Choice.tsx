interface ChoiceProps {
  label: string;
  items: readonly { id: string; label: string }[];
  chosen: readonly string[];
  testId: string;
  onChange: (chosen: readonly string[]) => void;
}

/** Some of many, folded away until somebody wants to choose. */
export function Choice({ label, items, chosen, testId, onChange }: ChoiceProps) {
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <details className="board-sites">
      <summary data-testid={testId}>{label}</summary>
      {items.map((item) => (
        <label key={item.id}>
          <input type="checkbox" checked={chosen.includes(item.id)} onChange={() => toggle(item.id)} />
          {item.label}
        </label>
      ))}
    </details>
  );
}
