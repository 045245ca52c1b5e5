package vn.thanghang.catalogue.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.forecast.BackTest;
import vn.thanghang.indexstats.forecast.BackTestYear;
import vn.thanghang.indexstats.forecast.ForecastMethod;
import vn.thanghang.indexstats.index.Panel;

class PanelsTest {

    private static final Panel PANEL = Panels.of(BundledResults.read(), BundledResults.readIndicators());

    @Test
    void theBundledPanelKeepsTheYearsOfAnotherMethodOutOfTheForecast() {
        List<BackTestYear> years = BackTest.of(PANEL, GroupRules.papi(), ForecastMethod.DEFAULT, 2020, 2023, 2000, 1)
                .years();
        assertThat(years.stream().map(BackTestYear::startsEra)).containsExactly(false, true, false, false);
        assertThat(years.get(2).ratio()).isLessThanOrEqualTo(0.90);
    }
}
