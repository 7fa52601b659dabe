@NullMarked
package signpost.site.build;

import org.jspecify.annotations.NullMarked;
