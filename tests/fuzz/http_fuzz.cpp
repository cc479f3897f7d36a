// Requests to the local page: method and target on the first line, headers on the lines up to an
// empty one, then the body. Whatever is asked, an answer comes; what claims to be JSON is; no
// request that only reads changes a file, and none reaches a file outside the workspace.

#include "base/utf8.hpp"
#include "read/workspace/read_within.hpp"
#include "tests/app/web/open_desk.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/scratch.hpp"
#include "tests/workspace/watch/unit.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>

namespace jixiao::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view secret = "no request shows this";

/// What a request has changed.
enum class Changed { nothing, workspace, outside };

/// A workspace and its desk; what a request saves is undone.
class Served {
public:
    Served() {
        put_live_unit(unit_, "6家");
        put(outside_, "period: 2024Q2\nactuals:\n  新增企业: {value: 3家, note: " +
                          std::string{secret} + "}\n");
        link();
        open();
        files_ = files();
    }

    web::Desk& desk() { return *desk_; }
    /// What was changed since the last call, which is put back.
    Changed changed() {
        auto const now = files();
        if (now == files_ && fs::is_symlink(link_)) return Changed::nothing;
        auto changed = Changed::workspace;
        for (auto const& files : {now, files_})
            for (auto const& [file, text] : files)
                if (!is_in_unit(file) && (!now.contains(file) || !files_.contains(file) ||
                                          now.at(file) != files_.at(file)))
                    changed = Changed::outside;
        for (auto const& [file, text] : now)
            if (!files_.contains(file)) fs::remove(file);
        for (auto const& [file, text] : files_) put(file, text);
        if (!fs::is_symlink(link_)) link();
        open();
        return changed;
    }

private:
    void open() {
        desk_.reset();
        live_ = std::make_unique<watch::LiveWorkspace>(unit_, read_within(unit_));
        desk_ = open_desk(*live_);
    }
    void link() const {
        fs::remove(link_);
        fs::create_symlink("../../outside.yaml", link_);
    }
    bool is_in_unit(fs::path const& file) const {
        return file.lexically_relative(unit_).native().substr(0, 2) != "..";
    }
    std::map<fs::path, std::string> files() const {
        std::map<fs::path, std::string> all;
        for (auto const& entry : fs::recursive_directory_iterator{scratch_.path()}) {
            if (!entry.is_regular_file() || entry.is_symlink()) continue;
            std::ifstream in{entry.path(), std::ios::binary};
            all[entry.path()] = {std::istreambuf_iterator<char>{in}, {}};
        }
        return all;
    }

    Scratch scratch_;
    fs::path unit_ = scratch_.path() / "unit";
    fs::path outside_ = scratch_.path() / "outside.yaml";
    fs::path link_ = unit_ / "actuals/2024Q2.yaml";  // to the file outside
    std::map<fs::path, std::string> files_;
    std::unique_ptr<watch::LiveWorkspace> live_;
    std::unique_ptr<web::Desk> desk_;
};

std::string take_line(std::string_view& rest) {
    auto const end = std::min(rest.find('\n'), rest.size());
    std::string line{rest.substr(0, end)};
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

/// What the server would make of such bytes; nothing where it refuses the target.
std::optional<web::Request> request_of(std::string_view bytes) {
    web::Request request;
    auto const first = take_line(bytes);
    auto const blank = std::min(first.find(' '), first.size());
    request.method = first.substr(0, blank);
    if (!web::read_target(first.substr(std::min(blank + 1, first.size())), request)) return {};
    request.headers["host"] = "here";
    for (auto line = take_line(bytes); !line.empty(); line = take_line(bytes)) {
        auto const colon = std::min(line.find(':'), line.size());
        auto name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) {
            return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
        });
        request.headers[name] = line.substr(std::min(colon + 2, line.size()));
    }
    request.body = bytes;
    return request;
}

}  // namespace

std::string wrong_with(std::string_view bytes) {
    static Served served;
    auto const request = request_of(bytes);
    if (!request) return {};
    auto const answer = ask(served.desk(), *request);
    auto const changed = served.changed();
    if (changed == Changed::outside) return "a file outside was changed";
    bool const is_changed = changed != Changed::nothing;
    if (is_changed && request->method != "POST") return request->method + " changed a file";
    if (is_changed && request->header("authorization") != "Bearer token")
        return "a file was changed by somebody who has no token";
    if (answer.status < 200 || answer.status > 599 || answer.status == 500)
        return "status " + std::to_string(answer.status) + ": " + answer.body;
    // A name that is asked for stands in the answer that there is no such file.
    bool const is_asked = bytes.find(secret) != std::string_view::npos;
    if (!is_asked && answer.body.find(secret) != std::string::npos)
        return "a file outside was shown";
    if (first_invalid_utf8(answer.body) && answer.type.find("utf-8") != std::string::npos)
        return "the answer is not UTF-8";
    if (!answer.is_event_stream && answer.status != 204 &&
        answer.type.starts_with("application/json")) {
        boost::json::error_code failure;
        boost::json::parse(answer.body, failure);
        if (failure) return "this is not JSON: " + answer.body;
    }
    return {};
}

}  // namespace jixiao::tests
