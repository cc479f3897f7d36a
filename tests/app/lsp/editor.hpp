#pragma once

#include "app/lsp/server.hpp"
#include "tests/scratch.hpp"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace jixiao::tests {

/// An editor that speaks with a server of its own about the workspace in `folder()`. Every check is
/// made at once when it is due.
class Editor {
public:
    /// Begins the dialogue with these capabilities of the editor, these initializationOptions and
    /// the language of the editor.
    explicit Editor(boost::json::object capabilities = {}, boost::json::object options = {},
                    std::string const& locale = {});

    std::filesystem::path const& folder() const { return folder_; }
    std::string uri(std::string const& file) const;

    /// Asks, and gives the result; fails the test where the answer is an error.
    boost::json::value ask(std::string_view method, boost::json::object params);
    /// The same for an error: its code.
    std::int64_t ask_wrong(std::string_view method, boost::json::object params);
    void tell(std::string_view method, boost::json::object params);
    /// Sends bytes as they are.
    void send(std::string const& body);

    void open(std::string const& file, std::string const& text);
    /// Opens what is on the disk.
    void open(std::string const& file);
    /// Replaces all of the text.
    void type(std::string const& file, std::string const& text);

    /// What the editor was last told of a file: "line:character-line:character severity code".
    std::string findings(std::string const& file) const;
    /// Whether it was told of it at all.
    bool knows(std::string const& file) const { return shown_.contains(uri(file)); }
    boost::json::array const& shown(std::string const& file) const { return shown_.at(uri(file)); }
    /// What the server asked of the editor, by method.
    std::vector<std::string> const& asked() const { return asked_; }
    std::vector<boost::json::object> const& asked_params() const { return asked_params_; }

    /// "textDocument" and "position" of params; `mark` stands in the text of the file where the
    /// cursor is: before its first sign.
    boost::json::object at(std::string const& file, std::string const& mark) const;
    boost::json::object in(std::string const& file) const;
    boost::json::object all_of(std::string const& file) const;
    bool has_open(std::string const& file) const { return texts_.contains(file); }
    std::string const& text(std::string const& file) const { return texts_.at(file); }
    /// The text of a file with the edits of an answer made.
    std::string edited(std::string const& file, boost::json::array const& edits) const;

    /// Both ends of the dialogue, a message a line, for goldens; paths do not depend on the
    /// machine.
    std::string transcript() const { return transcript_; }
    lsp::Server& server() { return server_; }

private:
    std::vector<boost::json::object> take(std::vector<std::string> const& messages);
    std::vector<boost::json::object> exchange(std::string const& body);
    void record(std::string_view who, std::string const& body);

    Scratch scratch_;
    std::filesystem::path folder_;
    lsp::Server server_;
    lsp::Checker checker_;
    std::int64_t requests_ = 0, version_ = 0;
    std::map<std::string, boost::json::array> shown_;
    std::map<std::string, std::string> texts_;
    std::vector<std::string> asked_;
    std::vector<boost::json::object> asked_params_;
    std::string transcript_;
};

/// Files of that workspace.
inline std::string const actuals = "actuals/2024Q3.yaml", department = "indicators/department.yaml",
                         project = "indicators/project.yaml";

/// How a file of actuals and a table begin, up to their first line and row.
inline std::string const head = "period: 2024Q3\nactuals:\n",
                         table_head =
                             "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n"
                             "  - name: 目标\n    term: annual\n    indicators:\n";

/// A workspace with a department and a project, a quarter of actuals, messages in English.
void put_unit(std::filesystem::path const& folder);

}  // namespace jixiao::tests
