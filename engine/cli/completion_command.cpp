#include "cli/shell.hpp"
#include "text/embedded.hpp"

namespace jixiao {

int completion_command(Shell const& shell) {
    shell.deliver(std::string{embedded("completion/jixiao.bash")});
    return clean;
}

}  // namespace jixiao
