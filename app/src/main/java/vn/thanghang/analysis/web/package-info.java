/**
 * The pages over published results: one question a page, its title the answer. Every page is an {@link
 * vn.thanghang.analysis.web.AnalysisPage} drawn by one template; every figure can be taken as a file by adding {@code
 * ?tep=} and its id to the address of its page.
 */
@NullMarked
package vn.thanghang.analysis.web;

import org.jspecify.annotations.NullMarked;
