#include "read/document/import.hpp"

#include "read/document/decode.hpp"
#include "read/document/document_reader.hpp"
#include "read/document/settle_grids.hpp"

namespace jixiao::document {

Imported import_document(Document const& document, std::string const& file,
                         ImportOptions const& options) {
    Imported imported;
    Remarks remarks{file, document};
    DocumentReader reader{remarks, options};
    reader.read(document.rows);
    for (auto const& [line, message, hint] : document.doubts)
        remarks.add(
            {Severity::warning, import_codes::doubtful, {file, line, 1, 1}, message, hint, {}});
    imported = reader.finish();
    if (imported.tables.empty() && imported.budget.tables.empty() &&
        !has_errors(imported.diagnostics))
        imported.diagnostics.push_back(
            {Severity::error,
             "import-no-tables",
             {file, 0, 0, 0},
             say("no table of performance targets or of the budget was found"),
             say("the document needs titles such as 整体支出绩效目标表 and columns such as "
                 "一级指标, "
                 "三级指标 and 指标值"),
             {}});
    return imported;
}

Imported import_document(std::string_view bytes, std::string const& file,
                         ImportOptions const& options) {
    Imported imported;
    auto text = decode_document(bytes, file, imported.diagnostics);
    if (!text) return imported;
    auto document =
        is_html(*text) ? html_document(std::move(*text)) : text_document(std::move(*text));
    settle_grids(document.rows);
    return import_document(document, file, options);
}

}  // namespace jixiao::document
