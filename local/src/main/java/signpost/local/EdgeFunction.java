package signpost.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/// The CloudFront Function, run from the very file that is deployed, in an engine that knows
/// neither Java nor the machine.
///
/// Compiled once; each call has a scope of its own over shared, sealed globals, so that calls can
/// run side by side and none leaves anything behind. Source of the event: AWS, "CloudFront
/// Functions event structure".
final class EdgeFunction {

  sealed interface Outcome {
    /// The request goes on, to this path and with these headers.
    record Onward(String path, SequencedMap<String, List<String>> headers) implements Outcome {}

    record Answered(Answer answer) implements Outcome {}
  }

  /// Far above what CloudFront allows in a millisecond; a loop without end must not hold a thread.
  private static final int STEPS = 1_000_000;

  /// The local server listens to this machine alone.
  private static final String VIEWER = "127.0.0.1";

  private static final class Sandbox extends ContextFactory {
    @Override
    protected Context makeContext() {
      Context context = super.makeContext();
      context.setLanguageVersion(Context.VERSION_ES6);
      context.setInterpretedMode(true);
      context.setInstructionObserverThreshold(STEPS);
      context.setClassShutter(name -> false);
      return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int instructions) {
      throw new IllegalStateException("the edge function does not end");
    }
  }

  private final ContextFactory engine = new Sandbox();
  private final ScriptableObject globals;
  private final Script script;

  EdgeFunction(Path file) throws IOException {
    String source = Files.readString(file);
    globals = engine.call(context -> context.initSafeStandardObjects(null, true));
    script =
        engine.call(
            context -> context.compileString(source, file.getFileName().toString(), 1, null));
  }

  Outcome run(Call call) {
    return engine.call(
        context -> {
          Scriptable scope = object(context, globals);
          scope.setPrototype(globals);
          scope.setParentScope(null);
          script.exec(context, scope, scope);
          if (!(ScriptableObject.getProperty(scope, "handler") instanceof Function handler)) {
            throw new IllegalStateException("the edge function has no function handler(event)");
          }
          Scriptable event = object(context, scope);
          put(event, "version", "1.0");
          Scriptable viewer = object(context, scope);
          put(viewer, "ip", VIEWER);
          put(event, "viewer", viewer);
          put(event, "request", request(context, scope, call));
          return outcome(call, handler.call(context, scope, scope, new Object[] {event}));
        });
  }

  private static Scriptable request(Context context, Scriptable scope, Call call) {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>(call.headers());
    headers.remove("cookie");
    Scriptable request = object(context, scope);
    put(request, "method", call.method());
    put(request, "uri", call.path());
    put(request, "headers", values(context, scope, headers));
    put(request, "cookies", values(context, scope, grouped(call.cookies())));
    put(request, "querystring", values(context, scope, grouped(call.parameters())));
    return request;
  }

  private static SequencedMap<String, List<String>> grouped(List<String> pairs) {
    SequencedMap<String, List<String>> grouped = new LinkedHashMap<>();
    for (String pair : pairs) {
      grouped.merge(
          Call.split(pair).getKey(),
          List.of(Call.split(pair).getValue()),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return grouped;
  }

  /// `{name: {value, multiValue: [{value}, …]}}`, the list only where there are several.
  private static Scriptable values(
      Context context, Scriptable scope, SequencedMap<String, List<String>> values) {
    Scriptable all = object(context, scope);
    values.forEach(
        (name, several) -> {
          Scriptable entry = value(context, scope, several.getFirst());
          if (several.size() > 1) {
            Object[] each = several.stream().map(one -> value(context, scope, one)).toArray();
            put(entry, "multiValue", context.newArray(scope, each));
          }
          put(all, name, entry);
        });
    return all;
  }

  private static Scriptable value(Context context, Scriptable scope, String value) {
    Scriptable entry = object(context, scope);
    put(entry, "value", value);
    return entry;
  }

  private static Scriptable object(Context context, Scriptable scope) {
    return context.newObject(scope);
  }

  private static void put(Scriptable object, String name, Object value) {
    ScriptableObject.putProperty(object, name, value);
  }

  private static Outcome outcome(Call call, Object result) {
    if (!(result instanceof Scriptable object)) {
      throw new IllegalStateException(
          "the edge function returned neither a request nor a response");
    }
    if (ScriptableObject.getProperty(object, "statusCode") instanceof Number status) {
      Answer answer = Answer.empty(status.intValue());
      if (ScriptableObject.getProperty(object, "headers") instanceof Scriptable headers) {
        for (Object id : ScriptableObject.getPropertyIds(headers)) {
          String name = id.toString();
          answer = answer.with(name.toLowerCase(Locale.ROOT), text(headers, name));
        }
      }
      return new Outcome.Answered(answer);
    }
    String path = Context.toString(ScriptableObject.getProperty(object, "uri"));
    if (!path.startsWith("/")) {
      throw new IllegalStateException("the edge function returned no path");
    }
    return new Outcome.Onward(path, headers(call, object));
  }

  /// As the function left them; cookies stay what the visitor sent.
  private static SequencedMap<String, List<String>> headers(Call call, Scriptable request) {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    if (ScriptableObject.getProperty(request, "headers") instanceof Scriptable left) {
      for (Object id : ScriptableObject.getPropertyIds(left)) {
        headers.put(id.toString().toLowerCase(Locale.ROOT), texts(left, id.toString()));
      }
    }
    List<String> cookie = call.headers().get("cookie");
    if (cookie != null) {
      headers.put("cookie", cookie);
    }
    return headers;
  }

  private static List<String> texts(Scriptable headers, String name) {
    if (ScriptableObject.getProperty(headers, name) instanceof Scriptable header
        && ScriptableObject.getProperty(header, "multiValue") instanceof Scriptable several) {
      List<String> texts = new ArrayList<>();
      for (Object index : ScriptableObject.getPropertyIds(several)) {
        if (ScriptableObject.getProperty(several, (Integer) index) instanceof Scriptable one) {
          texts.add(Context.toString(ScriptableObject.getProperty(one, "value")));
        }
      }
      return texts;
    }
    return List.of(text(headers, name));
  }

  private static String text(Scriptable headers, String name) {
    if (ScriptableObject.getProperty(headers, name) instanceof Scriptable header) {
      return Context.toString(ScriptableObject.getProperty(header, "value"));
    }
    throw new IllegalStateException("the edge function returned a header without a value");
  }
}
