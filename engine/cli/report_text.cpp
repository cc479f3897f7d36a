#include "cli/report_text.hpp"

#include "cli/print_page.hpp"
#include "cli/report_file.hpp"
#include "handout/csv.hpp"
#include "handout/json.hpp"
#include "handout/markdown.hpp"
#include "handout/page/page.hpp"
#include "handout/xlsx/xlsx.hpp"

namespace jixiao {

std::string report_text(handout::Handout const& handout, Catalog const& catalog,
                        Options const& options) {
    switch (options.format) {
        case Format::md: return handout::report_markdown(handout, catalog);
        case Format::csv: return handout::report_csv(handout, catalog, options.bom);
        case Format::json: return handout::report_json(handout, catalog);
        case Format::xlsx: return handout::report_xlsx(handout, catalog);
        case Format::pdf:
            return print_page(handout::report_page(handout, catalog),
                              handout.as_of.last.last_day());
        default: return handout::report_page(handout, catalog);
    }
}

void deliver_report(Shell const& shell, std::string const& text, std::string const& unit,
                    std::string const& name) {
    auto const& options = shell.options;
    if (options.output.empty()) return shell.deliver(text);
    shell.deliver_to(report_file(options.output, unit, name, ending_of(options.format)), text);
}

std::string_view ending_of(Format format) {
    switch (format) {
        case Format::md: return "md";
        case Format::csv: return "csv";
        case Format::json: return "json";
        case Format::xlsx: return "xlsx";
        case Format::pdf: return "pdf";
        default: return "html";
    }
}

bool is_binary(Format format) {
    return format == Format::pdf || format == Format::xlsx;
}

}  // namespace jixiao
