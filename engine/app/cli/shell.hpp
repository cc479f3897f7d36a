#pragma once

#include "app/cli/options.hpp"
#include "read/workspace/workspace.hpp"
#include "report/terminal/paint.hpp"

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

    /// That of the run: `of_workspace` is what a workspace that was loaded states.
    Language language(std::optional<Language> of_workspace = {}) const;
    Look look() const;
    /// Writes to --output, else to the standard output.
    void deliver(std::string const& text) const;
    /// Writes to a file, whole or not at all.
    void deliver_to(std::string const& file, std::string const& text) const;
    /// Whether how far work has come is to be shown.
    bool shows_progress() const;
    /// A line on standard error of what was written where, behind everything else.
    void report_written(Message const& message, Catalog const& catalog) const;
    /// Reads the workspace; a folder without jixiao.yaml is a Refusal, and so is
    /// one that names several workspaces. `read` gives the bytes of files;
    /// without it they come from the disk. `cache` keeps what was read.
    Workspace load(ReadBytes const& read = {}, LoadCache* cache = nullptr) const;
    /// Reads a workspace that may name others.
    Workspace load_any(std::string const& folder, WorkProgress const& progress = {},
                       ReadBytes const& read = {}, LoadCache* cache = nullptr) const;
    bool has_workspace() const;
};

}  // namespace jixiao
