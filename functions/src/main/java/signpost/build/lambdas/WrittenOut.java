package signpost.build.lambdas;

import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the lambdas of classes out as classes. The SDK's way to its first answer goes over some
/// 450 lambdas, and the JVM takes longer to make a class of one than to read it from a file.
///
/// Left as they are: lambdas that are serialised or have several interfaces, those of private
/// methods of interfaces and of other classes, and where the JVM would widen a number.
public final class WrittenOut {
  /// The first version of class files whose nested classes may call each other's private methods.
  private static final int NESTS = 55;

  private final ClassFile files;

  /// @param classes the bytes of all that may be asked for, or null where a class is not among them
  public WrittenOut(Function<ClassDesc, @Nullable InputStream> classes) {
    files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())
                    .cached()),
            // Without the constants of what is gone.
            ClassFile.ConstantPoolSharingOption.NEW_POOL);
  }

  /// @return the class and those that its lambdas have become, by their files' names; the class as
  ///   it was, where it has none
  public Map<String, byte[]> of(byte[] bytes) {
    ClassModel host = files.parse(bytes);
    Writing writing = new Writing(host);
    byte[] written = files.transformClass(host, writing.transform());
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(file(host.thisClass().asSymbol()), writing.classes.isEmpty() ? bytes : written);
    for (LambdaClass each : writing.classes.values()) {
      all.put(file(each.name()), each.bytes(files, host.majorVersion()));
    }
    return all;
  }

  private static String file(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1) + ".class";
  }

  private static final class Writing {
    private final ClassModel host;
    private final ClassDesc name;
    private final Map<String, MethodModel> methods = new HashMap<>();
    private final Map<Lambda.Shape, LambdaClass> classes = new LinkedHashMap<>();

    /// What is private in the host, by what stands for it where it is not.
    private final Map<DirectMethodHandleDesc, DirectMethodHandleDesc> doors = new LinkedHashMap<>();

    Writing(ClassModel host) {
      this.host = host;
      this.name = host.thisClass().asSymbol();
      for (MethodModel method : host.methods()) {
        methods.put(method.methodName().stringValue() + method.methodType().stringValue(), method);
      }
    }

    ClassTransform transform() {
      CodeTransform code =
          (out, element) -> {
            Optional<Lambda> lambda =
                element instanceof InvokeDynamicInstruction instruction
                    ? Lambda.of(instruction).filter(Lambda::isPlain).flatMap(this::reachable)
                    : Optional.empty();
            if (lambda.isPresent()) {
              classOf(lambda.get().shape()).make(out, lambda.get().body());
            } else {
              out.with(element);
            }
          };
      return ClassTransform.transformingMethodBodies(code)
          .andThen(
              ClassTransform.endHandler(
                  out ->
                      doors.forEach(
                          (behind, door) ->
                              out.withMethodBody(
                                  door.methodName(),
                                  door.invocationType(),
                                  ACC_STATIC | ACC_SYNTHETIC,
                                  body -> {
                                    if (behind.kind() == Kind.CONSTRUCTOR) {
                                      body.new_(name).dup();
                                    }
                                    MethodTypeDesc type = door.invocationType();
                                    for (int n = 0; n < type.parameterCount(); n++) {
                                      LambdaClass.load(body, type, n);
                                    }
                                    LambdaClass.invoke(body, behind);
                                    body.return_(TypeKind.from(type.returnType()));
                                  }))));
    }

    private LambdaClass classOf(Lambda.Shape shape) {
      return classes.computeIfAbsent(
          shape,
          unseen -> {
            String file = host.thisClass().asInternalName() + "$$Lambda" + classes.size();
            return new LambdaClass(ClassDesc.ofInternalName(file), unseen);
          });
    }

    /// With a body that a class beside the host can call, if there is one.
    private Optional<Lambda> reachable(Lambda lambda) {
      DirectMethodHandleDesc body = lambda.body();
      if (!body.owner().equals(name)) {
        boolean mayBePrivate =
            host.majorVersion() >= NESTS && outermost(body.owner()).equals(outermost(name));
        return mayBePrivate || body.owner().isArray() || body.kind() == Kind.SPECIAL
            ? Optional.empty()
            : Optional.of(lambda);
      }
      MethodModel method = methods.get(body.methodName() + body.lookupDescriptor());
      if (method == null) {
        // It is inherited, and javac refers to no method that a class beside this could not call.
        return body.kind() == Kind.SPECIAL ? Optional.empty() : Optional.of(lambda);
      }
      if (!method.flags().has(AccessFlag.PRIVATE)) {
        return body.kind() == Kind.SPECIAL ? Optional.empty() : Optional.of(lambda);
      }
      return host.flags().has(AccessFlag.INTERFACE)
          ? Optional.empty()
          : Optional.of(lambda.with(doors.computeIfAbsent(body, this::door)));
    }

    private DirectMethodHandleDesc door(DirectMethodHandleDesc behind) {
      return MethodHandleDesc.ofMethod(
          Kind.STATIC,
          name,
          "lambda$door$" + doors.size(),
          behind.invocationType().changeReturnType(Lambda.given(behind)));
    }

    private static String outermost(ClassDesc type) {
      String descriptor = type.descriptorString();
      int nested = descriptor.indexOf('$');
      return nested < 0
          ? descriptor.substring(0, descriptor.length() - 1)
          : descriptor.substring(0, nested);
    }
  }
}
