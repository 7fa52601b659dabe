@NullMarked
package signpost.bench.search;

import org.jspecify.annotations.NullMarked;
