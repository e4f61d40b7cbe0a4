import { useTranslation } from 'react-i18next';
import { navigate } from '../../lib/url-state';
import { Panel } from '../../ui/Panel';
import { Tabs } from '../../ui/Tabs';
import { BoardControls } from './BoardControls';
import { BOARD_TABS } from './board-address';
import { CoverTab } from './CoverTab';
import { PlansTab } from './PlansTab';
import { ProposeTab } from './ProposeTab';
import { changeBoard, useBoard } from './use-board';
import '../../i18n/rest';
import './preposition.css';

/** 预置覆盖: what machines reach in time, what would be if they stood elsewhere, and how that is ordered (6.2). */
export default function PrepositionPanel() {
  const { t } = useTranslation();
  const { tab } = useBoard();
  return (
    <Panel
      title={t('board.title')}
      testId="preposition-panel"
      close={{ label: t('act.close'), go: () => navigate({ panel: 'none' }) }}
    >
      <Tabs
        label={t('board.title')}
        value={tab}
        onChange={(next) => changeBoard({ tab: next })}
        tabs={BOARD_TABS.map((value) => ({ value, label: t(`board.tabs.${value}`) }))}
      />
      {tab !== 'plans' && <BoardControls />}
      {tab === 'cover' && <CoverTab />}
      {tab === 'propose' && <ProposeTab />}
      {tab === 'plans' && <PlansTab />}
    </Panel>
  );
}
