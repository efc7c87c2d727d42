import type { DeliveryStore } from '../../../resolve';
import { backupCopyBlocks } from './backupCopyBlocks';
import { hclText } from './hclText';

const store = (name: string, copy?: DeliveryStore['copy']): DeliveryStore => ({
  name,
  title: name,
  type: 'postgres',
  mode: 'operator',
  host: name,
  ...(copy && { copy }),
});

describe('the copy of backups in another region', () => {
  it('is one for each bucket, whatever lies in it', () => {
    const blocks = backupCopyBlocks(
      [
        store('orders', { bucket: 'acme-backups', region: 'us-west-2' }),
        store('users', { bucket: 'acme-backups', region: 'us-west-2' }),
        store('cache'),
      ],
      'shop-production',
    );
    const names = blocks.map(({ labels = [] }) => labels.join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(
      'aws_s3_bucket_replication_configuration acme_backups',
    );
    const text = hclText(blocks);
    expect(text).toContain('alias  = "copy_us_west_2"');
    expect(text).toContain('aws_iam_role.acme_backups_replication.arn');
  });

  it('is nothing where nobody asks for it', () => {
    expect(backupCopyBlocks([store('orders')], 'shop')).toEqual([]);
  });
});
