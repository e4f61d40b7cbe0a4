import { describe, expect, it } from 'vitest';
import { NO_FILTER, parseAuditAddress, withAuditAddress } from './audit-address';

describe('the address of a look into the journal', () => {
  it('says what is asked for, and leaves the rest of the address as it stands', () => {
    const filter = { ...NO_FILTER, actor: '林 管理员&', from: '2026-11-24T08:00' };
    const search = withAuditAddress('?panel=audit&log-entity=Incident&at=78,39,7', filter);
    expect(search).toBe(
      '?panel=audit&at=78,39,7&log-from=2026-11-24T08%3A00&log-actor=%E6%9E%97%20%E7%AE%A1%E7%90%86%E5%91%98%26',
    );
    expect(parseAuditAddress(search)).toEqual(filter);
  });

  it('is plain when nothing is asked for', () => {
    expect(withAuditAddress('?panel=audit&log-actor=x', NO_FILTER)).toBe('?panel=audit');
    expect(withAuditAddress('', NO_FILTER)).toBe('');
    expect(parseAuditAddress('?panel=audit')).toEqual(NO_FILTER);
  });
});
