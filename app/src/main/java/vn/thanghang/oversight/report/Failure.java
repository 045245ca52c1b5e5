package vn.thanghang.oversight.report;

/** The two kinds of failure the directive asks to report. */
public enum Failure {
    /** Chậm thời hạn: plan or task not in time, reminded, urged and asked to explain before. */
    LATE,
    /** Sở Nội vụ đề xuất: chưa đạt yêu cầu. */
    UNSATISFACTORY
}
