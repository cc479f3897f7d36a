#pragma once

#include "cli/options.hpp"
#include "load/workspace.hpp"
#include "report/paint.hpp"

#include <iosfwd>
#include <memory>
#include <string>

namespace spdlog {
class logger;
}

namespace jixiao {

enum ExitCode { clean = 0, findings = 1, could_not_run = 2 };

/// What a command works with. Only the shell's streams are ever written to.
struct Shell {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Environment const& environment;
    Options const& options;
    std::shared_ptr<spdlog::logger> log;  // nothing unless --verbose

    Language language(std::optional<Language> of_workspace = {}) const;
    Look look() const;
    /// Writes to --output, else to the standard output.
    void deliver(std::string const& text) const;
    /// Writes to a file, whole or not at all.
    void deliver_to(std::string const& file, std::string const& text) const;
    /// Reads the workspace; a folder without jixiao.yaml is a Refusal, and so is one that names
    /// several workspaces.
    /// `read` gives the bytes of files; without it they come from the disk.
    /// `cache` keeps what was read.
    Workspace load(ReadBytes const& read = {}, LoadCache* cache = nullptr) const;
    /// Reads a workspace that may name others.
    Workspace load_any(std::string const& folder, ReadBytes const& read = {},
                       LoadCache* cache = nullptr) const;
    bool has_workspace() const;
};

int evaluate_command(Shell const& shell);
int report_command(Shell const& shell);
int diff_command(Shell const& shell);
int check_command(Shell const& shell);
int lint_command(Shell const& shell);
int explain_command(Shell const& shell);
int parse_command(Shell const& shell);
int import_command(Shell const& shell);
int init_command(Shell const& shell);
int start_command(Shell const& shell);
int set_command(Shell const& shell);
int sheet_command(Shell const& shell);
int watch_command(Shell const& shell);
int close_command(Shell const& shell);
int history_command(Shell const& shell);
int trend_command(Shell const& shell);
int serve_command(Shell const& shell);
int bulk_command(Shell const& shell);
int export_command(Shell const& shell);
int list_command(Shell const& shell);
int profile_command(Shell const& shell);
int completion_command(Shell const& shell);

}  // namespace jixiao
