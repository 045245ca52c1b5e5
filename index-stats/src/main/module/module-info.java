/** Statistics of governance indices; depends on {@code java.base} only (and one solver behind the path to target). */
module vn.thanghang.indexstats {
    requires static org.jspecify;

    exports vn.thanghang.indexstats;
    exports vn.thanghang.indexstats.analysis;
    exports vn.thanghang.indexstats.composite;
    exports vn.thanghang.indexstats.forecast;
    exports vn.thanghang.indexstats.index;
    exports vn.thanghang.indexstats.kernel;
    exports vn.thanghang.indexstats.papi;
    exports vn.thanghang.indexstats.path;
    exports vn.thanghang.indexstats.whatif;
    exports vn.thanghang.indexstats.survey;
}
