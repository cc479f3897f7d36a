#pragma once

#include "handout/handout.hpp"
#include "live/live_workspace.hpp"
#include "text/catalog.hpp"
#include "web/access.hpp"
#include "web/message.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::web {

/// What a tool could not do, as it is answered.
struct Refusal : std::runtime_error {
    Refusal(int http_status, std::string text_code, std::string const& text)
        : std::runtime_error{text}, status{http_status}, code{std::move(text_code)} {}
    int status;
    std::string code;
};

/// A file to be taken along.
struct Download {
    std::string bytes, name, type;
};

/// What is asked of a report or a form.
struct DownloadChoice {
    Period period;
    std::string format, form;  // form: empty for the report
};

/// What a period's new file is for; empty texts choose all.
struct StartChoice {
    Period period;
    std::string table, owner;
};

/// What the desk does outside of it. All throw Refusal.
struct Tools {
    std::function<std::string(std::string_view)> digest;
    /// Keeps other programs from writing in the folder while what it gives lives.
    std::function<std::shared_ptr<void>(std::filesystem::path const&)> lock;
    /// Replaces a file as a whole or not at all.
    std::function<void(std::filesystem::path const&, std::string_view)> write;
    std::function<Download(Workspace const&, DownloadChoice const&)> download;
    /// Says on a report what was published of its period.
    std::function<void(Workspace const&, Evaluation const&, handout::Handout&)> mark_published;
    /// Makes the file of a period and gives its path.
    std::function<std::filesystem::path(Workspace const&, StartChoice const&)> start;
};

/// What stood in a file before the last save, and what was saved.
struct Undo {
    std::string before;
    std::string digest_after;
};

/// What the pages show. A request is answered from one state, and changes it only by saving.
struct Desk {
    live::LiveWorkspace& live;
    Access access;
    Tools tools;
    Catalog catalog;
    std::size_t version = 1;  // goes up with every change; never the same after a restart
    std::size_t told = 1;     // the version that readers were told of

    std::shared_ptr<Workspace const> shown = {};    // the last whose files had no errors, if any
    bool is_stale = false;                          // the files have errors now
    std::vector<Diagnostic> findings = {};          // in the files as they are
    std::map<std::string, std::string> pages = {};  // made for this version, by address
    std::map<std::string, Undo> undo = {};          // by name of the file

    Workspace const& current() const { return *live.members().front().workspace; }
    std::filesystem::path const& folder() const { return live.members().front().folder; }
};

/// Takes the state of the files over. Called once at the start, and by refresh().
void take_over(Desk& desk);
/// Looks at the files, and takes them over when they have changed.
void refresh(Desk& desk);

/// Looks at the files; gives the event that tells readers of what they do not know yet, or nothing.
std::string look(Desk& desk);

/// The event that tells which version is shown.
std::string change_event(Desk const& desk);

/// Answers a request, whoever it comes from.
Response answer(Desk& desk, Request const& request);

}  // namespace jixiao::web
