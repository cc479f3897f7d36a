#include "values.hpp"

#include <pybind11/operators.h>
#include <pybind11/stl.h>

namespace py = pybind11;

namespace jixiao::python {
namespace {

using namespace api;

/// An exact number, or None.
py::object decimal(std::string const& digits) {
    if (digits.empty()) return py::none();
    return py::module_::import("decimal").attr("Decimal")(digits);
}

/// Hands every attribute of a verdict to `add`, by its name; texts through `text`.
template <class Add, class AsObject>
void each_attribute(Add const& add, AsObject const& text) {
    add(
        "table", [](Verdict const& v) { return py::cast(v.table); }, "Title of the table.");
    add(
        "goal", [](Verdict const& v) { return py::cast(v.goal); }, "Name of the goal.");
    add(
        "id", [](Verdict const& v) { return py::cast(v.id); },
        "Id of the indicator; may be empty.");
    add(
        "name", [](Verdict const& v) { return py::cast(v.name); }, "Name of the indicator.");
    add(
        "path", [](Verdict const& v) { return py::cast(v.path); }, "一级指标, 二级指标.");
    add(
        "period", [](Verdict const& v) { return py::cast(v.period); }, "As of when: 2024Q3.");
    add(
        "status", [](Verdict const& v) { return py::cast(name_of(v.status)); },
        "green, amber, red or unrated.");
    add(
        "state", [](Verdict const& v) { return py::cast(name_of(v.state)); },
        "Why there is, or is not, a colour.");
    add(
        "flags", [](Verdict const& v) { return py::cast(v.flags); },
        "Remarks that change no colour.");
    add(
        "rule", [](Verdict const& v) { return py::cast(v.rule); },
        "The rule that decided, by its number in docs/status-rules.md.");
    add(
        "target", [](Verdict const& v) { return py::cast(v.target); },
        "The target in force, as written.");
    add(
        "actual", [](Verdict const& v) { return py::cast(v.actual); },
        "What was reported, as written, or the sum of the periods.");
    add(
        "unit", [](Verdict const& v) { return py::cast(v.unit); }, "Unit of the amounts.");
    add(
        "target_amount", [](Verdict const& v) { return decimal(v.target_amount); },
        "The number asked for; the low end of a range.");
    add(
        "target_high", [](Verdict const& v) { return decimal(v.target_high); },
        "The high end of a range.");
    add(
        "actual_amount", [](Verdict const& v) { return decimal(v.actual_amount); },
        "The number that was reached.");
    add(
        "aggregation", [](Verdict const& v) { return py::cast(v.aggregation); },
        "How the value of a year arises: sum, last or average.");
    add(
        "plan_share", [](Verdict const& v) { return decimal(v.plan_share); },
        "Share of the target that is due by the period.");
    add(
        "target_to_date", [](Verdict const& v) { return decimal(v.target_to_date); },
        "What is due by the period (应完成).");
    add(
        "progress_ratio", [](Verdict const& v) { return decimal(v.progress_ratio); },
        "Actual against the target to date (时序进度).");
    add(
        "achievement_rate", [](Verdict const& v) { return decimal(v.achievement_rate); },
        "Actual against the target (完成率), right for both directions.");
    add(
        "forecast", [](Verdict const& v) { return decimal(v.forecast); },
        "Expected at the end of the year (全年预计).");
    add(
        "likelihood", [](Verdict const& v) { return py::cast(v.likelihood); },
        "Of meeting the target (完成目标可能性).");
    add(
        "trend", [](Verdict const& v) { return py::cast(v.trend); },
        "Against the period before: better, same or worse.");
    add(
        "outcome", [text](Verdict const& v) { return text(v.outcome); },
        "The word for the status, or why there is none.");
    add(
        "reason", [text](Verdict const& v) { return text(v.reason); }, "One sentence.");
    add(
        "derivation",
        [text](Verdict const& v) {
            py::list steps;
            for (auto const& step : v.derivation) steps.append(text(step));
            return steps;
        },
        "Every step from the texts to the status.");
}

std::string shown(std::string const& name, std::string const& what) {
    return "<jixiao." + name + " " + what + ">";
}

void bind_texts(py::module_& module) {
    py::class_<Text>(module, "Text", "A text for a reader, in Chinese and in English.")
        .def_readonly("zh", &Text::zh, "In Chinese.")
        .def_readonly("en", &Text::en, "In English.")
        .def(py::self == py::self)
        .def("__repr__", [](Text const& t) { return shown("Text", t.en); });
    py::class_<Diagnostic>(module, "Diagnostic", "What is wrong, where, and what to do.")
        .def_property_readonly(
            "severity", [](Diagnostic const& d) { return name_of(d.severity); },
            "error, warning or note.")
        .def_readonly("code", &Diagnostic::code, "Stable: docs/diagnostics.md.")
        .def_readonly("file", &Diagnostic::file, "Empty where a text was given and no file.")
        .def_readonly("line", &Diagnostic::line, "From 1; 0 for a whole file.")
        .def_readonly("column", &Diagnostic::column, "From 1, in characters.")
        .def_readonly("length", &Diagnostic::length, "In characters.")
        .def_readonly("message", &Diagnostic::message, "What is wrong and what was expected.")
        .def_readonly("hint", &Diagnostic::hint, "What to do; may be empty.")
        .def_readonly("source_line", &Diagnostic::source_line,
                      "The line, or 200 characters of it around the place.")
        .def_readonly("source_column", &Diagnostic::source_column,
                      "The column where source_line begins.")
        .def("__repr__", [](Diagnostic const& d) { return shown("Diagnostic", d.code); });
}

void bind_target(py::module_& module) {
    py::class_<Target>(module, "Target",
                       "A target as it was understood. Numbers are exact decimals, as texts.")
        .def_readonly("text", &Target::text, "As it was written: 不低于115家.")
        .def_readonly("canonical", &Target::canonical, "≥115家: reads as the same target.")
        .def_readonly("kind", &Target::kind,
                      "level, rate, horizon, change_up, change_down, relative, ordinal, deadline, "
                      "zero_incident, qualitative or composite.")
        .def_readonly("comparator", &Target::comparator,
                      "ge, gt, le, lt, eq, approx, between, bare or none.")
        .def_readonly("low", &Target::low, "The lower bound: 115, or a day; else empty.")
        .def_readonly("high", &Target::high, "The upper bound, or empty.")
        .def_readonly("unit", &Target::unit, "家, 次/周.")
        .def_readonly("meaning", &Target::meaning, "What it asks for, as a sentence.")
        .def_readonly("warnings", &Target::warnings, "Such as a counter that no table lists.")
        .def(py::self == py::self)
        .def("__repr__", [](Target const& t) { return shown("Target", t.canonical); });
}

void bind_verdict(py::module_& module) {
    py::class_<Verdict> verdict{module, "Verdict",
                                "A status with every number and rule that led there. Numbers are "
                                "decimal.Decimal in `unit`, "
                                "or None; shares are parts of 1."};
    each_attribute([&](char const* name, auto const& get,
                       char const* about) { verdict.def_property_readonly(name, get, about); },
                   [](Text const& text) { return py::cast(text); });
    verdict.def("__repr__",
                [](Verdict const& v) { return shown("Verdict", v.name + ": " + v.outcome.en); });
    py::class_<Judgement>(module, "Judgement", "One row judged by itself.")
        .def_readonly("verdict", &Judgement::verdict, "Its status and what led there.")
        .def_readonly("diagnostics", &Judgement::diagnostics,
                      "What was found; places count characters of the actual.")
        .def("__repr__",
             [](Judgement const& j) { return shown("Judgement", j.verdict.outcome.en); });
}

void bind_counts(py::module_& module) {
    py::class_<Counts>(module, "Counts", "Verdicts by status and state.")
        .def_property_readonly(
            "worst", [](Counts const& c) { return name_of(c.worst); }, "Of red, amber and green.")
        .def_readonly("green", &Counts::green, "Rated green.")
        .def_readonly("amber", &Counts::amber, "Rated amber.")
        .def_readonly("red", &Counts::red, "Rated red.")
        .def_readonly("missing", &Counts::missing, "Nothing was reported.")
        .def_readonly("not_due", &Counts::not_due, "Nothing can be reported yet.")
        .def_readonly("not_applicable", &Counts::not_applicable, "Does not apply this year.")
        .def_readonly("undecidable", &Counts::undecidable, "The target cannot be assessed.")
        .def_readonly("invalid", &Counts::invalid, "The actual does not answer the target.")
        .def_readonly("assumed", &Counts::assumed,
                      "Of the rated: which way is better is an assumption.")
        .def_property_readonly("rated", &Counts::rated, "Green, amber and red.")
        .def_property_readonly("unrated", &Counts::unrated, "All others.")
        .def("__repr__", [](Counts const& c) {
            return shown("Counts", std::to_string(c.green) + " green, " + std::to_string(c.amber) +
                                       " amber, " + std::to_string(c.red) + " red, " +
                                       std::to_string(c.unrated()) + " unrated");
        });
}

}  // namespace

void bind_values(py::module_& module) {
    bind_texts(module);
    bind_target(module);
    bind_verdict(module);
    bind_counts(module);
}

py::dict row_of(Verdict const& verdict, Language language) {
    py::dict row;
    each_attribute(
        [&](char const* name, auto const& get, char const*) { row[name] = get(verdict); },
        [language](Text const& text) { return py::cast(text.in(language)); });
    return row;
}

}  // namespace jixiao::python
