#include "app/cli/shell.hpp"
#include "app/cli/version.hpp"
#include "app/lsp/serve.hpp"
#include "base/refusal.hpp"

#include <filesystem>

namespace jixiao {
namespace {

int run_lsp(Shell const& shell) {
    auto const& options = shell.options;
    lsp::Office office;
    office.version = version;
    office.language = options.language;
    office.fallback = shell.language();
    office.history = shell.environment.history;
    if (options.folder_is_given) {
        if (!shell.has_workspace())
            throw Refusal{say("there is no jixiao.yaml in {0}", options.folder),
                          say("name the workspace with -C, or create one with jixiao init DIR")};
        auto folder = std::filesystem::absolute(options.folder).lexically_normal();
        office.folders = {folder.has_filename() ? folder : folder.parent_path()};
    }
    return lsp::serve(shell.in, shell.out, std::move(office));
}

}  // namespace

Command lsp_command() {
    return {"lsp",
            say("serve an editor: findings, completion and colours while typing"),
            {switch_option("--stdio", say("use standard input and output, which is the only way"))},
            "jixiao lsp\n"
            "jixiao lsp -C samples/hongshan-2024",
            read_nothing,
            run_lsp};
}

}  // namespace jixiao
