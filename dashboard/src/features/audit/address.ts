import { addressPart } from '../../lib/address-part';
import { parseAuditAddress, withAuditAddress } from './audit-address';

export const { goTo, useAddress: useAuditFilter } = addressPart(parseAuditAddress, withAuditAddress);
