"""A pocket calculator: buttons in a grid, a display, and a tape of what was computed."""

import ast
import operator

import streamlit as st

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
KEYS = ["789÷", "456×", "123−", "0.=+"]
SIGNS = str.maketrans("÷×−", "/*-")


def evaluate(text):
    def value(node):
        match node:
            case ast.Expression(body=body):
                return value(body)
            case ast.Constant(value=int() | float() as number):
                return number
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
                return OPERATORS[type(op)](value(left), value(right))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -value(operand)
        raise ValueError(text)

    return value(ast.parse(text.translate(SIGNS), mode="eval"))


def press(key):
    if key == "=":
        compute(st.session_state.display)
    else:
        st.session_state.display += key


def compute(text):
    try:
        result = f"{evaluate(text):g}"
    except ZeroDivisionError:
        st.session_state.problem = "Nothing can be divided by zero."
    except (SyntaxError, ValueError):
        st.session_state.problem = f"This cannot be computed: {text or 'nothing'}"
    else:
        st.session_state.tape.append(f"{text} = {result}")
        st.session_state.display = result


def clear():
    st.session_state.display = ""


def compute_typed():
    compute(st.session_state.typed)
    st.session_state.typed = ""


st.session_state.setdefault("display", "")
st.session_state.setdefault("tape", [])

st.title("Calculator")
st.code(st.session_state.display or "0", language=None)
for row in KEYS:
    for column, key in zip(st.columns(4), row, strict=True):
        column.button(key, key=f"key {key}", on_click=press, args=(key,), width="stretch")
st.button("Clear", on_click=clear)
st.text_input("Or type it", key="typed", on_change=compute_typed)

if problem := st.session_state.pop("problem", None):
    st.error(problem)

with st.sidebar:
    st.header("Tape")
    for line in reversed(st.session_state.tape):
        st.text(line)
