/** The pages of official papers: the register and the intake with its review. */
@NullMarked
package vn.thanghang.directive.web;

import org.jspecify.annotations.NullMarked;
