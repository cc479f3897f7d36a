#pragma once

#include "base/catalog.hpp"

#include <exception>
#include <string>
#include <utility>

namespace jixiao {

/// The program was asked for something that it cannot do: why, and what to do about it. Whatever
/// was under way is as if it had not begun, unless the message says that this is unknown. Ends a
/// run with exit code 2.
class Refusal : public std::exception {
public:
    explicit Refusal(Message message, Message hint = {})
        : message_{std::move(message)}, hint_{std::move(hint)} {}
    Message const& message() const { return message_; }
    Message const& hint() const { return hint_; }
    char const* what() const noexcept override { return message_.text.c_str(); }

private:
    Message message_, hint_;
};

/// "message; hint" in the reader's language.
std::string words_of(Refusal const& refusal, Catalog const& catalog);

}  // namespace jixiao
