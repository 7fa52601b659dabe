@NullMarked
package signpost.bench.cost;

import org.jspecify.annotations.NullMarked;
