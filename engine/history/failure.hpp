#pragma once

#include "text/message.hpp"

#include <exception>
#include <string>
#include <utility>

namespace jixiao::history {

/// The history cannot be read or written, or does not take what it was given: why, and what to do.
/// Whatever was under way is as if it had not begun, unless the message says that this is unknown.
class Failure : public std::exception {
public:
    explicit Failure(Message message, Message hint = {})
        : message_{std::move(message)}, hint_{std::move(hint)} {}
    Message const& message() const { return message_; }
    Message const& hint() const { return hint_; }
    char const* what() const noexcept override { return message_.text.c_str(); }

private:
    Message message_, hint_;
};

}  // namespace jixiao::history
