/** What a reader of the publications knows about PAPI, the Viet Nam Provincial Governance and Public Administration
 * Performance Index, and what its figures do not say by themselves. */
@NullMarked
package vn.thanghang.indexstats.papi;

import org.jspecify.annotations.NullMarked;
