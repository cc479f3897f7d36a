#include "app/web/download.hpp"

#include "app/web/answers.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/file_name.hpp"
#include "report/formats.hpp"
#include "report/forms/fill_forms.hpp"
#include "report/forms/formats.hpp"
#include "report/workbook/write_workbook.hpp"
#include "workspace/history/report_on.hpp"
#include "workspace/sheet/make_sheet.hpp"

namespace jixiao::web {
namespace {

Download form_of(Workspace const& workspace, DownloadChoice const& choice, std::string const& unit,
                 Catalog const& catalog) {
    auto const kind = chosen(catalog, "form", choice.form, forms::form_kinds());
    auto const& format = *chosen(catalog, "format", choice.format, forms::form_choices());
    auto const filled = forms::fill_forms(workspace, kind, choice.period, {});
    for (auto const& found : filled.of_layout)
        if (found.severity == Severity::error)
            throw Refusal{say("the layout of the form cannot be read: {0}, line {1}: {2}",
                              found.place.file.text(), found.place.line, found.message),
                          say("correct the file, then download the form again")};
    if (filled.forms.empty())
        throw Refusal{say("no selected annual goal covers {0}", choice.period.text())};
    return {format.write(filled.forms),
            report_name(unit, forms::file_name_of(kind, choice.period), format.name),
            std::string{format.media_type}};
}

/// What colleagues fill in.
Download sheet_of(Workspace const& workspace, Period period, std::string const& unit,
                  Catalog const& catalog) {
    auto const evaluation = evaluate(workspace, period);
    auto const rows =
        entries::sheet_rows(evaluation, NameIndex{workspace.book}, workspace.actuals, {});
    if (rows.empty()) throw Refusal{say("no selected indicator is due in {0}", period.text())};
    return {workbook::write_workbook(
                sheet::make_sheet(rows, period, entries::usual_values(workspace.actuals), catalog)),
            report_name(unit, period.text() + "-" + catalog(say("Entry")), "xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
}

}  // namespace

Download download(history::KeptWorkspace const& kept, DownloadChoice const& choice,
                  Catalog const& catalog) {
    auto const& tables = kept.workspace.book.tables;
    auto const unit = tables.empty() ? std::string{} : tables.front().unit;
    if (choice.form == "sheet") return sheet_of(kept.workspace, choice.period, unit, catalog);
    if (!choice.form.empty()) return form_of(kept.workspace, choice, unit, catalog);
    auto const& format = *chosen(catalog, "format", choice.format, reports::report_choices());
    auto const made = history::report_on(kept, choice.period, {}, format.needs);
    if (made.report.parts.empty())
        throw Refusal{say("no selected goal covers {0}", choice.period.text())};
    // Whoever takes a CSV along opens it in a spreadsheet.
    return {format.write({{&made.report, kept.folder}}, catalog, {true, false, {}}),
            report_name(unit, choice.period.text(), format.ending), std::string{format.media_type}};
}

}  // namespace jixiao::web
