#include "cli/sheet_command.hpp"

namespace jixiao {

int sheet_command(Shell const& shell) {
    return shell.options.sheet.is_import ? import_sheet(shell) : export_sheet(shell);
}

}  // namespace jixiao
