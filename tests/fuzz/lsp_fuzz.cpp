// Bytes from an editor: messages as they are framed and what is none, or a message a line. Whatever
// comes, the dialogue goes on or ends as the protocol says; every answer is a message; every
// request gets one answer; no file is changed but by a command.

#include "app/lsp/frame.hpp"
#include "app/lsp/server.hpp"
#include "app/lsp/uri.hpp"
#include "base/utf8.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/scratch.hpp"
#include "tests/workspace/watch/unit.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace jixiao::tests {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

/// A workspace; what a dialogue makes in it is undone.
class Unit {
public:
    Unit() {
        put_live_unit(folder_, "6家");
        before_ = files();
    }
    fs::path const& folder() const { return folder_; }
    bool is_changed() {
        auto const now = files();
        if (now == before_) return false;
        for (auto const& [file, text] : now)
            if (!before_.contains(file)) fs::remove(file);
        for (auto const& [file, text] : before_) put(file, text);
        return true;
    }

private:
    std::map<fs::path, std::string> files() const {
        std::map<fs::path, std::string> all;
        for (auto const& entry : fs::recursive_directory_iterator{folder_}) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in{entry.path(), std::ios::binary};
            all[entry.path()] = {std::istreambuf_iterator<char>{in}, {}};
        }
        return all;
    }

    Scratch scratch_;
    fs::path folder_ = fs::canonical(scratch_.path());
    std::map<fs::path, std::string> before_;
};

/// The unit stands at a place of its own in each run, and in the corpus under this name.
std::string placed(std::string text, std::string const& uri) {
    constexpr std::string_view name = "file:///unit";
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + uri.size()))
        text.replace(at, name.size(), uri);
    return text;
}

/// Lines as messages, unless the bytes have heads of their own.
std::string with_heads(std::string_view bytes) {
    if (bytes.find("Content-Length") != std::string_view::npos) return std::string{bytes};
    std::string framed;
    while (!bytes.empty()) {
        auto const end = std::min(bytes.find('\n'), bytes.size());
        framed += lsp::framed(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return framed;
}

std::string wrong_answer(std::string const& text) {
    if (first_invalid_utf8(text)) return "the answer is not UTF-8";
    json::error_code failure;
    auto const value = json::parse(text, failure);
    if (failure) return "this is not JSON: " + text;
    auto const* const error = value.as_object().if_contains("error");
    if (error && error->at("code") == -32603) return "an error inside: " + text;
    return {};
}

}  // namespace

std::string wrong_with(std::string_view bytes) {
    static Unit unit;
    lsp::Office office;
    office.folders = {unit.folder()};  // whatever folder the editor names
    lsp::Server server{std::move(office)};
    lsp::Checker checker;
    std::istringstream in{with_heads(bytes)};
    std::size_t frames = 0;
    auto const uri = lsp::uri_of_path(unit.folder());
    for (auto frame = lsp::read_frame(in); frame.kind != lsp::Frame::end && !server.is_over();
         frame = lsp::read_frame(in)) {
        if (++frames > 64) break;
        auto const body = placed(frame.text, uri);
        auto const sent =
            frame.kind == lsp::Frame::body ? server.take(body) : server.take_broken(frame.text);
        std::size_t answers = 0;
        for (auto const& each : sent) {
            if (auto wrong = wrong_answer(each); !wrong.empty()) return wrong;
            answers += each.find("\"method\"") == std::string::npos ? 1 : 0;
        }
        if (answers > 1) return "two answers to one message";
        if (auto task = server.due())
            for (auto const& each : server.take(checker.check(std::move(*task))))
                if (auto wrong = wrong_answer(each); !wrong.empty()) return wrong;
        auto const is_command = body.find("executeCommand") != std::string::npos;
        if (unit.is_changed() && !is_command) return "a file was changed by " + body;
    }
    return {};
}

}  // namespace jixiao::tests
