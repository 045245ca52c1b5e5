/** Writing papers, freezing them for signature, and taking the signed copy back. */
@NullMarked
package vn.thanghang.directive.papers.web;

import org.jspecify.annotations.NullMarked;
