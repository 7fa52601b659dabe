@NullMarked
package signpost.http;

import org.jspecify.annotations.NullMarked;
