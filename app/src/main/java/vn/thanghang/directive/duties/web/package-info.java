/** Pages of the duties: making them of a document, the directive, its dates, receipts and answers. */
@NullMarked
package vn.thanghang.directive.duties.web;

import org.jspecify.annotations.NullMarked;
