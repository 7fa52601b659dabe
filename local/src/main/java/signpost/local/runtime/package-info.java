/// Functions from the zip that is deployed, each in a process of its own under AWS's runtime
/// interface client, as Lambda starts them. For tests and for the bench; `./serve` runs none.
@NullMarked
package signpost.local.runtime;

import org.jspecify.annotations.NullMarked;
