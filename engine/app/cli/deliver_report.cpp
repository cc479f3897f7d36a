#include "app/cli/deliver_report.hpp"

#include "report/file_name.hpp"

namespace jixiao {

void deliver_report(Shell const& shell, std::string const& text, std::string const& unit,
                    std::string const& name, std::string_view ending) {
    auto const& output = shell.options.output;
    if (output.empty()) return shell.deliver(text);
    shell.deliver_to(report_file(output, unit, name, ending), text);
}

}  // namespace jixiao
