#include "app/cli/deliver_report.hpp"

#include "base/printable.hpp"
#include "report/file_name.hpp"
#include "system/write_files.hpp"

#include <spdlog/logger.h>

namespace jixiao {

void deliver_report(Shell const& shell, Catalog const& catalog, std::string const& text,
                    std::string const& unit, std::string const& name, std::string_view ending) {
    auto const& output = shell.options.output;
    if (output.empty()) return shell.deliver(text);
    auto const file = report_file(output, unit, name, ending);
    if (file == output) {
        shell.deliver_to(output, text);
    } else {
        write_files({{file, text}});  // which makes the folder
        if (shell.log) shell.log->info("wrote {}, {} bytes", printable(file.string()), text.size());
    }
    shell.report_written(say("Wrote {0}, {1} KB", file.string(), (text.size() + 1023) / 1024),
                         catalog);
}

}  // namespace jixiao
