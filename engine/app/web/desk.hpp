#pragma once

#include "app/web/access.hpp"
#include "app/web/message.hpp"
#include "base/catalog.hpp"
#include "base/refusal.hpp"
#include "rules/status/verdict.hpp"
#include "workspace/watch/live_workspace.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::web {

/// What cannot be answered, as it is answered.
struct Problem : std::runtime_error {
    Problem(int http_status, std::string text_code, std::string const& text)
        : std::runtime_error{text}, status{http_status}, code{std::move(text_code)} {}
    int status;
    std::string code;
};

/// What stood in a file before the last save, and what was saved.
struct Undo {
    std::string before;
    std::string digest_after;
};

/// A period as it was evaluated, with the workspace that it points into.
struct Evaluated {
    std::shared_ptr<Workspace const> workspace;
    Evaluation evaluation;
};

/// The files as they are at one moment. It never changes, so that several threads can read it.
struct View {
    std::shared_ptr<Workspace const> workspace;
    std::filesystem::path folder;
    Catalog catalog;
};

/// What the program knows of those who work with it, and of the day.
struct Office {
    std::string user = {}, engine = {};  // who runs it; its version
    std::function<std::string()> now = [] { return std::string{"2000-01-01T00:00:00Z"}; };  // UTC
    std::function<boost::gregorian::date()> today = [] {
        return boost::gregorian::date{2000, 1, 1};
    };
};

/// What the pages show. A request is answered from one state, and changes it only by saving.
struct Desk {
    watch::LiveWorkspace& live;
    Access access;
    Catalog catalog;
    std::string history = {};  // where the history is kept, if the workspace does not say
    Office office = {};
    std::size_t version = 1;  // goes up with every change; never the same after a restart
    std::size_t told = 1;     // the version that readers were told of
    std::set<std::filesystem::path> others = {};  // workspaces that were shown before

    std::shared_ptr<Workspace const> shown = {};    // the last whose files had no errors, if any
    bool is_stale = false;                          // the files have errors now
    std::vector<Diagnostic> findings = {};          // in the files as they are
    std::map<std::string, std::string> pages = {};  // made for this version, by address
    std::map<std::string, Undo> undo = {};          // by name of the file
    std::map<std::string, std::shared_ptr<Evaluated const>> evaluated =
        {};  // by period, as the files are or as they were when it was last asked for

    Workspace const& current() const { return *live.members().front().workspace; }
    std::filesystem::path const& folder() const { return live.members().front().folder; }
    View view() const { return {live.members().front().workspace, folder(), catalog}; }
};

/// The period as the workspace has it; what is as in `like` is taken from there.
std::shared_ptr<Evaluated const> evaluated(std::shared_ptr<Workspace const> workspace,
                                           Period period, Evaluated const* like = nullptr);

/// The period as the files are, evaluated once for each state of them.
std::shared_ptr<Evaluated const> evaluated(Desk& desk, Period period);

/// Takes the state of the files over. Called once at the start, and by refresh().
void take_over(Desk& desk);
/// Looks at the files, and takes them over when they have changed.
void refresh(Desk& desk);

/// Shows the workspace at the folder in place of this one, which can be shown again. Throws Refusal
/// when it cannot be read or names several; then nothing changes.
void show_workspace(Desk& desk, std::filesystem::path const& folder);

/// Looks at the files; gives the event that tells readers of what they do not know yet, or nothing.
std::string look(Desk& desk);

/// The folder of the workspace, in full.
std::string shown_folder(Desk const& desk);

/// The event that tells which version is shown.
std::string change_event(Desk const& desk);

/// Answers a request, whoever it comes from.
Response answer(Desk& desk, Request const& request);

/// What `make` answers, or the problem that it throws.
template <class Make>
Response made_or_problem(Catalog const& catalog, Make const& make) {
    try {
        return make();
    } catch (Problem const& found) {
        return problem(found.status, found.code, found.what());
    } catch (Refusal const& refusal) {
        return problem(409, "failed", words_of(refusal, catalog));
    }
}

}  // namespace jixiao::web
