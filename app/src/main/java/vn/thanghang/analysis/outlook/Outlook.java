package vn.thanghang.analysis.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.analysis.RankBands;
import vn.thanghang.indexstats.forecast.BackTest;
import vn.thanghang.indexstats.forecast.BackTestYear;
import vn.thanghang.indexstats.forecast.Forecast;
import vn.thanghang.indexstats.forecast.ForecastMethod;
import vn.thanghang.indexstats.forecast.UnitForecast;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathFinder;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.whatif.Formulas;
import vn.thanghang.indexstats.whatif.Simulation;
import vn.thanghang.indexstats.whatif.SimulationResult;

/**
 * What may come, over one state of the published results. Every answer is a pure function of that state and the
 * question, with a fixed seed, so the most recent ones are kept; how many is bounded, because a forecast holds all its
 * draws. Safe for use by many threads.
 */
public final class Outlook {

    /** The seed of everything shown on pages and papers. */
    public static final long SEED = 1;

    /** Draws of a forecast, as for publication. */
    public static final int FORECAST_DRAWS = 10_000;

    /** Draws behind a path. */
    public static final int PATH_DRAWS = 4_000;

    /** The first edition that the results before it are enough to forecast. */
    static final int FIRST_BACK_TEST = 2020;

    private static final int EDITIONS_HELD = 3;
    private static final int PATHS_HELD = 300;

    private record Path(int year, String unit, PathRequest request) {}

    private final IndexAnalyses analyses;
    private final Formulas formulas;
    private final GroupRules rules = GroupRules.papi();
    private final MeasuredUnits measured;
    private final RecentAnswers<Integer, Forecast> forecasts = new RecentAnswers<>(EDITIONS_HELD, this::drawForecast);
    private final RecentAnswers<Integer, BackTest> backTests = new RecentAnswers<>(EDITIONS_HELD, this::drawBackTest);
    private final RecentAnswers<Integer, PathFinder> finders = new RecentAnswers<>(EDITIONS_HELD, this::drawFinder);
    private final RecentAnswers<Integer, RankBands> bands = new RecentAnswers<>(EDITIONS_HELD * 5, this::drawBands);
    private final RecentAnswers<Path, ImprovementPath> paths = new RecentAnswers<>(PATHS_HELD, this::find);

    public Outlook(IndexAnalyses analyses, Formulas formulas) {
        this.analyses = analyses;
        this.formulas = formulas;
        this.measured = new MeasuredUnits(analyses.results().provinces());
    }

    public IndexAnalyses analyses() {
        return analyses;
    }

    public Formulas formulas() {
        return formulas;
    }

    /** The panel as it is read from an edition: the units of that edition, and what came before it. */
    public Panel panel(int year) {
        return measured.seenFrom(analyses.panel(), year);
    }

    /** The name a unit goes under in an edition. */
    String name(int year, String unit) {
        return measured.name(analyses.panel().edition(year), unit);
    }

    /** One unit with some criteria at other values, the rivals as published. */
    public SimulationResult simulate(int year, String unit, Map<String, Double> set) {
        return new Simulation(panel(year).edition(year), rules.in(year), formulas).run(unit, set);
    }

    /**
     * The next edition if the unit's sub-dimensions stood at given scores, everything else drifting as forecast.
     *
     * @throws IndexStatsException as {@link #forecast}
     */
    public UnitForecast moving(int year, String unit, Map<String, Double> subdimensions) {
        return forecast(year).whatIf(unit, subdimensions, rules);
    }

    /** @throws IndexStatsException {@code too-few-editions} before there is enough to learn from */
    public Forecast forecast(int from) {
        return forecasts.of(from);
    }

    /** How the editions up to a year would have been forecast. */
    public BackTest backTest(int lastYear) {
        return backTests.of(lastYear);
    }

    /** @throws IndexStatsException see {@link PathFinder#find} */
    public ImprovementPath path(int year, String unit, PathRequest request) {
        return paths.of(new Path(year, unit, request));
    }

    /** The bands of ranks that the published standard errors leave open; empty where none are published. */
    public Optional<RankBands> bands(int year) {
        RankBands found = bands.of(year);
        return found.units().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    Forecast forecast(int from, int draws, long seed) {
        return Forecast.of(panel(from), from, rules, ForecastMethod.DEFAULT, draws, seed);
    }

    BackTest backTest(int lastYear, int draws, long seed) {
        Panel panel = panel(lastYear).upTo(lastYear);
        List<BackTestYear> years = new ArrayList<>();
        for (int year : panel.years()) {
            if (year >= FIRST_BACK_TEST && panel.find(year - 1).isPresent()) {
                years.addAll(scored(panel, year, draws, seed));
            }
        }
        return new BackTest(years);
    }

    /** Nothing for a year before which there is too little to learn from, as in a file that starts late. */
    private List<BackTestYear> scored(Panel panel, int year, int draws, long seed) {
        try {
            return BackTest.of(panel, rules, ForecastMethod.DEFAULT, year, year, draws, seed)
                    .years();
        } catch (IndexStatsException tooLittle) {
            if (tooLittle.code().equals("too-few-editions")) {
                return List.of();
            }
            throw tooLittle;
        }
    }

    PathFinder finder(int year, int draws, long seed) {
        return PathFinder.of(panel(year), year, rules, ForecastMethod.DEFAULT, draws, seed);
    }

    private Forecast drawForecast(int from) {
        return forecast(from, FORECAST_DRAWS, SEED);
    }

    private BackTest drawBackTest(int lastYear) {
        return backTest(lastYear, FORECAST_DRAWS, SEED);
    }

    private PathFinder drawFinder(int year) {
        return finder(year, PATH_DRAWS, SEED);
    }

    private RankBands drawBands(int year) {
        return RankBands.of(panel(year).edition(year), FORECAST_DRAWS, SEED);
    }

    private ImprovementPath find(Path asked) {
        return finders.of(asked.year).find(asked.unit, asked.request);
    }
}
