#include "import/import.hpp"

#include "import/decode.hpp"
#include "import/document_reader.hpp"
#include "import/read_rows.hpp"

namespace jixiao::importing {

Imported import_document(std::string_view bytes, std::string const& file) {
    Imported imported;
    auto const text = decode_document(bytes, file, imported.diagnostics);
    if (!text) return imported;
    Remarks remarks{file, *text};
    DocumentReader reader{remarks};
    each_row(*text, layout_of(*text), [&](PrintedRow const& row) { reader.read(row); });
    imported = reader.finish();
    if (imported.tables.empty() && imported.budget.tables.empty())
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

}  // namespace jixiao::importing
