#include "app/cli/deliver_report.hpp"

#include "report/file_name.hpp"

namespace jixiao {

void deliver_report(Shell const& shell, Catalog const& catalog, std::string const& text,
                    std::string const& unit, std::string const& name, std::string_view ending) {
    auto const& output = shell.options.output;
    if (output.empty()) return shell.deliver(text);
    auto const file = report_file(output, unit, name, ending);
    shell.deliver_to(file, text);
    shell.report_written(say("Wrote {0}, {1} KB", file.string(), (text.size() + 1023) / 1024),
                         catalog);
}

}  // namespace jixiao
