package signpost.build.lambdas;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// A class that stands for all lambdas of one shape in one class: it holds what they hold, and
/// which of them it is. One class for each would be hundreds of files more to open at a start.
final class LambdaClass {
  private static final String MAKER = "of";
  private static final String NUMBER = "number";

  private final ClassDesc name;
  private final Lambda.Shape shape;
  private final List<DirectMethodHandleDesc> bodies = new ArrayList<>();

  LambdaClass(ClassDesc name, Lambda.Shape shape) {
    this.name = name;
    this.shape = shape;
  }

  ClassDesc name() {
    return name;
  }

  /// Makes a lambda of what it is to hold, which lies on the stack.
  ///
  /// @param body can be called from this class
  void make(CodeBuilder code, DirectMethodHandleDesc body) {
    code.loadConstant(bodies.size()).invokestatic(name, MAKER, maker());
    bodies.add(body);
  }

  private MethodTypeDesc maker() {
    return shape.made().insertParameterTypes(shape.held(), CD_int);
  }

  /// @param version of the class file that the lambdas were in
  byte[] bytes(ClassFile files, int version) {
    return files.build(
        name,
        made -> {
          made.withVersion(version, 0)
              .withFlags(ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC)
              .withInterfaceSymbols(shape.type());
          fields(made);
          made.withMethodBody(shape.method(), shape.called(), ACC_PUBLIC, this::choose);
        });
  }

  private void fields(ClassBuilder made) {
    MethodTypeDesc constructor = maker().changeReturnType(CD_void);
    for (int n = 0; n < constructor.parameterCount(); n++) {
      made.withField(field(n), constructor.parameterType(n), ACC_PRIVATE | ACC_FINAL);
    }
    made.withMethodBody(
        INIT_NAME,
        constructor,
        ACC_PRIVATE,
        code -> {
          code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
          for (int n = 0; n < constructor.parameterCount(); n++) {
            code.aload(0);
            load(code, constructor, n);
            code.putfield(name, field(n), constructor.parameterType(n));
          }
          code.return_();
        });
    made.withMethodBody(
        MAKER,
        maker(),
        ACC_STATIC,
        code -> {
          code.new_(name).dup();
          for (int n = 0; n < constructor.parameterCount(); n++) {
            load(code, constructor, n);
          }
          code.invokespecial(name, INIT_NAME, constructor).areturn();
        });
  }

  private String field(int n) {
    return n == shape.held() ? NUMBER : "held" + n;
  }

  private void choose(CodeBuilder code) {
    int last = bodies.size() - 1;
    List<SwitchCase> cases = new ArrayList<>();
    for (int n = 0; n < last; n++) {
      cases.add(SwitchCase.of(n, code.newLabel()));
    }
    Label otherwise = code.newLabel();
    if (last > 0) {
      code.aload(0).getfield(name, NUMBER, CD_int).tableswitch(0, last - 1, otherwise, cases);
    }
    for (int n = 0; n <= last; n++) {
      code.labelBinding(n < last ? cases.get(n).target() : otherwise);
      call(code, bodies.get(n));
    }
  }

  private void call(CodeBuilder code, DirectMethodHandleDesc body) {
    MethodTypeDesc wanted = body.invocationType();
    if (body.kind() == Kind.CONSTRUCTOR) {
      code.new_(body.owner()).dup();
    }
    for (int n = 0; n < wanted.parameterCount(); n++) {
      ClassDesc from;
      if (n < shape.held()) {
        from = shape.made().parameterType(n);
        code.aload(0).getfield(name, field(n), from);
      } else {
        from = shape.called().parameterType(n - shape.held());
        load(code, shape.called(), n - shape.held());
      }
      Box.turn(code, from, wanted.parameterType(n));
    }
    invoke(code, body);
    ClassDesc given = Lambda.given(body);
    ClassDesc asked = shape.called().returnType();
    if (!asked.equals(CD_void)) {
      Box.turn(code, given, asked);
    } else if (TypeKind.from(given).slotSize() == 2) {
      code.pop2();
    } else if (!given.equals(CD_void)) {
      code.pop();
    }
    code.return_(TypeKind.from(asked));
  }

  /// Calls a method with what lies on the stack; a private one of the class itself as well.
  static void invoke(CodeBuilder code, DirectMethodHandleDesc body) {
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
    String method = body.methodName();
    switch (body.kind()) {
      case CONSTRUCTOR -> code.invokespecial(body.owner(), INIT_NAME, type);
      case STATIC -> code.invokestatic(body.owner(), method, type);
      case INTERFACE_STATIC -> code.invokestatic(body.owner(), method, type, true);
      case INTERFACE_VIRTUAL -> code.invokeinterface(body.owner(), method, type);
      case VIRTUAL -> code.invokevirtual(body.owner(), method, type);
      case SPECIAL -> code.invokespecial(body.owner(), method, type);
      default -> throw new IllegalArgumentException(body.toString());
    }
  }

  static void load(CodeBuilder code, MethodTypeDesc type, int n) {
    code.loadLocal(TypeKind.from(type.parameterType(n)), code.parameterSlot(n));
  }
}
