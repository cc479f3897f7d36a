#pragma once

#include "app/lsp/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::lsp {

/// One end of a dialogue with an editor: a message in, messages out. Reads are answered from what
/// is open and what was found last; checks are made by whoever calls it, beside or between.
class Server {
public:
    explicit Server(Office office) { session_.office = std::move(office); }

    /// Takes a message that the editor sent; gives those to be sent, in their order.
    std::vector<std::string> take(std::string_view body);
    /// The same for bytes that are no message.
    std::vector<std::string> take_broken(std::string_view why);
    /// The answer to a request that was taken back before its turn.
    static std::string cancelled(boost::json::value const& id);

    bool wants_check() const { return session_.is_dirty && session_.state == Session::running; }
    /// What is to be checked; nothing when all was.
    std::optional<Task> due();
    /// Something was changed beside the editor.
    void mark_dirty();
    /// Takes what a check found; gives the messages to be sent.
    std::vector<std::string> take(Checked checked);
    /// Has the editor log why a check came to no end.
    std::vector<std::string> take_failure(std::string const& why);

    bool is_over() const { return session_.state == Session::over; }
    /// 0 when the editor shut down as it should, else 1.
    int exit_code() const { return exit_code_; }

private:
    /// The result as JSON.
    std::string answer(Call const& call);
    std::vector<std::string> take_outbox();

    Session session_;
    int exit_code_ = 1;
};

}  // namespace jixiao::lsp
