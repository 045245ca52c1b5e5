# The same work in the packages people use, on the same files; prints work,tool,median_ms,median_cpu_ms.
oracles <- commandArgs(trailingOnly = TRUE)[1]
have <- function(package) suppressWarnings(suppressMessages(requireNamespace(package, quietly = TRUE)))
timed <- function(work, tool, run, rounds) {
  run()
  times <- replicate(rounds, system.time(run()) * 1000)
  cat(sprintf("%s,%s,%.3f,%.3f\n", work, tool, median(times["elapsed", ]), median(times["user.self", ] + times["sys.self", ])))
}
micro <- read.csv(gzfile(file.path(oracles, "micro/microdata_19500x120.csv.gz")))
v <- as.matrix(micro[grep("^v[0-9]{3}$", names(micro))])
psu_province <- micro$province[!duplicated(micro$village)]
taylor <- function() {
  observed <- !is.na(v)
  above <- rowsum(ifelse(observed, v, 0) * micro$weight, micro$village, reorder = FALSE)
  below <- rowsum(observed * micro$weight, micro$village, reorder = FALSE)
  a <- rowsum(above, psu_province, reorder = FALSE)
  b <- rowsum(below, psu_province, reorder = FALSE)
  at <- match(psu_province, unique(psu_province))
  z <- (above - (a / b)[at, ] * below) / b[at, ]
  n <- as.vector(table(factor(psu_province, unique(psu_province))))
  variance <- n / (n - 1) * (rowsum(z * z, psu_province, reorder = FALSE) - rowsum(z, psu_province, reorder = FALSE)^2 / n)
  sum(a / b, na.rm = TRUE) + sum(sqrt(variance), na.rm = TRUE)
}
timed("survey-taylor-120x63", "base R", taylor, 5)
if (have("data.table")) {
  suppressMessages(library(data.table))
  long <- melt(as.data.table(micro), id.vars = c("province", "village", "weight"),
               measure.vars = grep("^v[0-9]{3}$", names(micro), value = TRUE), na.rm = TRUE)
  timed("survey-taylor-120x63", "data.table", function() {
    cells <- long[, .(a = sum(weight * value), b = sum(weight)), by = .(variable, province, village)]
    cells[, `:=`(m = sum(a) / sum(b), s = sum(b)), by = .(variable, province)]
    cells[, z := (a - m * b) / s]
    n <- table(psu_province)
    cells[, {k <- n[[as.character(province)]]; .(se = sqrt(k / (k - 1) * (sum(z^2) - sum(z)^2 / k)))},
          by = .(variable, province)][, sum(se)]
  }, 3)
} else message("data.table is not installed")
if (have("survey")) {
  suppressMessages(library(survey))
  options(survey.lonely.psu = "fail")
  design <- svydesign(ids = ~village, strata = ~province, weights = ~weight, data = micro)
  # one variable; multiply by 120 for the whole table
  times <- system.time(svyby(~v001, ~province, design, svymean, na.rm = TRUE)) * 1000 * 120
  cat(sprintf("survey-taylor-120x63,survey (one variable x 120),%.3f,%.3f\n",
              times[["elapsed"]], times[["user.self"]] + times[["sys.self"]]))
} else message("survey is not installed")
if (have("COINr")) {
  suppressMessages(library(COINr))
  timed("asem-build", "COINr", function() build_example_coin(quietly = TRUE), 5)
} else message("COINr is not installed")
