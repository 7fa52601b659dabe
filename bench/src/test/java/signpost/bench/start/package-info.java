@NullMarked
package signpost.bench.start;

import org.jspecify.annotations.NullMarked;
