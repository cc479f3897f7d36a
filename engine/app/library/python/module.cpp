#include "values.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>
#include <variant>

namespace py = pybind11;

namespace jixiao::python {
namespace {

using namespace api;

using Released = py::call_guard<py::gil_scoped_release>;

/// The exception of what cannot be read, with its diagnostic.
class Error {
public:
    explicit Error(py::module_& module)
        : type_{py::exception<Error>{module, "Error", PyExc_ValueError}} {
        type_.doc() = "What cannot be read: `diagnostic` names the place and what to do.";
    }

    [[noreturn]] void raise(Diagnostic const& diagnostic) const {
        auto words = diagnostic.message.en;
        if (!diagnostic.hint.empty()) words += "; " + diagnostic.hint.en;
        py::object error = type_(words + " [" + diagnostic.code + "]");
        error.attr("diagnostic") = diagnostic;
        PyErr_SetObject(type_.ptr(), error.ptr());
        throw py::error_already_set{};
    }

    template <class T>
    T value(Result<T> const& result) const {
        if (!result) raise(result.error());
        return *result;
    }

private:
    py::object type_;
};

/// Calls without the GIL.
template <class Call>
auto released(Call const& call) {
    py::gil_scoped_release const release;
    return call();
}

Language language_called(std::string_view name) {
    if (name == "zh") return Language::zh;
    if (name == "en") return Language::en;
    throw py::value_error{"language is \"zh\" or \"en\""};
}

Workspace workspace_of(py::object const& given, Error const& error) {
    if (py::isinstance<Workspace>(given)) return given.cast<Workspace>();
    auto const folder = given.cast<std::filesystem::path>();
    return error.value(released([&] { return load_workspace(folder); }));
}

using Given = std::variant<Target, std::string>;

void bind_calls(py::module_& module, Error const& error) {
    module.def(
        "parse_target",
        [error](std::string const& text) {
            return error.value(released([&] { return parse_target(text); }));
        },
        py::arg("text"),
        "Reads a target as it is written, with the built-in units: parse_target(\"≥115家\").\n\n"
        "Raises Error with the place of what was not understood.");
    module.def(
        "judge",
        [error](Given const& given, std::string const& actual, std::string const& period,
                std::string name, std::vector<std::string> path, std::string unit,
                std::string direction, std::string aggregation, std::map<int, std::string> history,
                std::string profile) {
            Row const row{std::move(name),      std::move(path),        std::move(unit),
                          std::move(direction), std::move(aggregation), std::move(history),
                          std::move(profile)};
            auto const* const text = std::get_if<std::string>(&given);
            auto const target = text ? error.value(parse_target(*text)) : std::get<Target>(given);
            return error.value(released([&] { return judge(target, actual, period, row); }));
        },
        py::arg("target"), py::arg("actual"), py::arg("period"), py::kw_only(),
        py::arg("name") = "", py::arg("path") = std::vector<std::string>{}, py::arg("unit") = "",
        py::arg("direction") = "", py::arg("aggregation") = "",
        py::arg("history") = std::map<int, std::string>{}, py::arg("profile") = "cn-default",
        "Judges what was reported from the start of the year to the end of a period.\n\n"
        "The row's name and path (一级指标, 二级指标) settle what a bare number leaves open;\n"
        "history holds the values of earlier years, as printed.");
    module.def(
        "load_workspace",
        [error](std::filesystem::path const& folder) {
            return error.value(released([&] { return load_workspace(folder); }));
        },
        py::arg("folder"),
        "Reads a folder with jixiao.yaml. Mistakes in its files are its diagnostics.");
    module.def(
        "evaluate",
        [error](py::object const& given, std::string const& period) {
            auto const workspace = workspace_of(given, error);
            return error.value(released([&] { return evaluate(workspace, period); }));
        },
        py::arg("workspace"), py::arg("period") = "",
        "Judges all indicators of a folder or a Workspace, as of a period such as 2024Q3;\n"
        "of the latest one when none is named.");
    module.def(
        "report_formats",
        [] {
            std::vector<std::string> names;
            for (auto const& format : report_formats()) names.emplace_back(format.name);
            return names;
        },
        "The names that Evaluation.report takes.");
}

void bind_workspace(py::module_& module) {
    py::class_<Workspace>(module, "Workspace", "A folder with jixiao.yaml, read whole.")
        .def_property_readonly("unit", &Workspace::unit, "The body whose tables these are.")
        .def_property_readonly(
            "members",
            [](Workspace const& workspace) {
                std::vector<std::string> folders;
                for (auto const& folder : workspace.members()) folders.push_back(folder.string());
                return folders;
            },
            "Folders of other workspaces, where jixiao.yaml names those and no tables.")
        .def_property_readonly("latest_period", &Workspace::latest_period,
                               "The latest period with actuals, or None.")
        .def_property_readonly("diagnostics", py::cpp_function(&Workspace::diagnostics, Released()),
                               "Everything that is wrong in its files.")
        .def("__repr__", [](Workspace const& w) { return "<jixiao.Workspace " + w.unit() + ">"; });
}

void bind_evaluation(py::module_& module, Error const& error) {
    py::class_<Evaluation>(module, "Evaluation", "Every verdict of a period.")
        .def_property_readonly("period", &Evaluation::period, "As of when: 2024Q3.")
        .def_property_readonly("profile", &Evaluation::profile, "The rules it was judged by.")
        .def_property_readonly("verdicts", py::cpp_function(&Evaluation::verdicts, Released()),
                               "In the order of the tables.")
        .def_property_readonly("counts", py::cpp_function(&Evaluation::counts, Released()),
                               "Verdicts by status and state.")
        .def_property_readonly("diagnostics",
                               py::cpp_function(&Evaluation::diagnostics, Released()),
                               "What was found while evaluating.")
        .def(
            "report",
            [error](Evaluation const& evaluation, std::string const& format,
                    std::string const& language) {
                auto const in = language_called(language);
                return error.value(released([&] { return evaluation.report(format, in); }));
            },
            py::arg("format"), py::arg("language") = "zh",
            "The report as text: html is one page that loads nothing; see report_formats().")
        .def(
            "rows",
            [](Evaluation const& evaluation, std::string const& language) {
                auto const in = language_called(language);
                auto const verdicts = released([&] { return evaluation.verdicts(); });
                py::list rows;
                for (auto const& verdict : verdicts) rows.append(row_of(verdict, in));
                return rows;
            },
            py::arg("language") = "zh",
            "The verdicts as dictionaries: pandas.DataFrame(evaluation.rows()).")
        .def("__repr__", [](Evaluation const& evaluation) {
            return "<jixiao.Evaluation " + evaluation.period() + ">";
        });
}

}  // namespace
}  // namespace jixiao::python

PYBIND11_MODULE(_jixiao, module) {
    using namespace jixiao;
    module.doc() = "The engine of the package jixiao.";
    module.attr("__version__") = std::string{api::version()};
    python::Error const error{module};
    python::bind_values(module);
    python::bind_workspace(module);
    python::bind_evaluation(module, error);
    python::bind_calls(module, error);
}
