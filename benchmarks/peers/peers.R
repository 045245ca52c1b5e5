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
# The same draws, cluster totals times counts.
draws <- read.csv(gzfile(file.path(oracles, "micro/bootstrap_psu_draw_counts_1000.csv.gz")))
counts <- as.matrix(draws[-(1:2)])
bootstrap <- function() {
  observed <- !is.na(v)
  above <- rowsum(ifelse(observed, v, 0) * micro$weight, micro$village, reorder = FALSE)
  below <- rowsum(observed * micro$weight, micro$village, reorder = FALSE)
  total <- 0
  for (h in split(seq_along(psu_province), psu_province)) {
    theta <- crossprod(above[h, ], counts[h, ]) / crossprod(below[h, ], counts[h, ])
    spread <- sqrt(rowSums((theta - rowMeans(theta))^2) / (ncol(theta) - 1))
    total <- total + sum(colSums(above[h, ]) / colSums(below[h, ])) + sum(spread)
  }
  total
}
timed("survey-bootstrap-1000", "base R", bootstrap, 3)
if (have("COINr")) {
  suppressMessages(library(COINr))
  timed("asem-build", "COINr", function() build_example_coin(quietly = TRUE), 5)
  # 120 indicators in 24 groups in 6 dimensions
  meta <- rbind(
    data.frame(iCode = paste0("i", 0:119), Level = 1, Parent = paste0("g", 0:119 %/% 5), Type = "Indicator"),
    data.frame(iCode = paste0("g", 0:23), Level = 2, Parent = paste0("d", 0:23 %/% 4), Type = "Aggregate"),
    data.frame(iCode = paste0("d", 0:5), Level = 3, Parent = "index", Type = "Aggregate"),
    data.frame(iCode = "index", Level = 4, Parent = NA, Type = "Aggregate"))
  meta$iName <- meta$iCode
  meta$Direction <- 1
  meta$Weight <- 1
  invented <- function(units) {
    set.seed(42)
    cells <- sapply(0:119, function(i) exp(runif(units) * 3 * ifelse(i %% 4 == 0, 2, 0.3)))
    cells[sample(length(cells), length(cells) %/% 100)] <- NA
    colnames(cells) <- paste0("i", 0:119)
    data.frame(uCode = paste0("u", seq_len(units)), cells)
  }
  build <- function(data) {
    coin <- new_coin(data, meta, quietly = TRUE)
    coin <- Impute(coin, dset = "Raw", f_i = "i_median")
    coin <- Treat(coin, dset = "Imputed")
    coin <- Normalise(coin, dset = "Treated")
    Aggregate(coin, dset = "Normalised", f_ag = "a_amean")
  }
  quiet <- function(run) function() suppressWarnings(suppressMessages(run()))
  small <- quiet(function() build(invented(63)))()
  changed <- small
  changed$Log$Normalise$global_specs <- list(f_n = "n_zscore", f_n_para = list(c(10, 2)))
  timed("whatif-63x120", "COINr", quiet(function() Regen(changed, quietly = TRUE)), 5)
  large <- invented(3321)
  timed("index-3321x120", "COINr", quiet(function() build(large)), 1)
  asem <- suppressMessages(build_example_coin(quietly = TRUE))
  norms <- list(list(f_n = "n_minmax", f_n_para = list(c(1, 100))), list(f_n = "n_zscore", f_n_para = list(c(10, 2))))
  weights <- function(coin) get_noisy_weights(coin$Meta$Weights$Original, data.frame(Level = c(2, 3), NoiseFactor = 0.25), 100)
  of <- function(address, choices) list(Address = address, Distribution = choices, Type = "discrete")
  four <- list(winmax = of("$Log$Treat$global_specs$f1_para$winmax", 1:5), norm = of("$Log$Normalise$global_specs", norms),
               weights = of("$Log$Aggregate$w", weights(asem)), agg = of("$Log$Aggregate$f_ag", c("a_amean", "a_gmean")))
  once <- function(work, tool, times, run) {
    t <- system.time(suppressWarnings(suppressMessages(run()))) * 1000 * times
    cat(sprintf("%s,%s,%.3f,%.3f\n", work, tool, t[["elapsed"]], t[["user.self"]] + t[["sys.self"]]))
  }
  once("uncertainty-asem-1000", "COINr (100 runs x 10)", 10, function() get_sensitivity(
    asem, four, 100, "UA", dset = "Aggregated", iCode = "Index", quietly = TRUE, check_addresses = FALSE))
  two <- list(norm = of("$Log$Normalise$global_specs", norms), weights = of("$Log$Aggregate$w", weights(small)))
  once("sobol-63x120-100", "COINr", 1, function() get_sensitivity(
    small, two, 100, "SA", dset = "Aggregated", iCode = "index", Nboot = 100, quietly = TRUE, check_addresses = FALSE))
} else message("COINr is not installed")
