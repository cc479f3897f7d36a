#pragma once

#include "model/target/parse.hpp"

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <utility>

namespace jixiao {

/// What a text was read as, shared by its copies and by cells that say the same: reads like a
/// Parsed<Value> that does not change, and takes the room of a pointer.
template <class Value>
class SharedParsed {
public:
    SharedParsed(Parsed<Value>&& parsed) : body_{new Body{std::move(parsed)}} {}
    SharedParsed(Parsed<Value> const& parsed) : body_{new Body{parsed}} {}
    SharedParsed(Value value) : SharedParsed{Parsed<Value>{std::move(value)}} {}
    SharedParsed(ParseError error) : SharedParsed{Parsed<Value>{std::move(error)}} {}
    /// Of a text that was not read.
    SharedParsed() : body_{unread()} {}

    bool has_value() const { return body_->parsed.has_value(); }
    bool has_error() const { return body_->parsed.has_error(); }
    explicit operator bool() const { return has_value(); }
    Value const& value() const { return std::as_const(body_->parsed).value(); }
    Value const& operator*() const { return *std::as_const(body_->parsed); }
    Value const* operator->() const { return &**this; }
    ParseError error() const { return body_->parsed.error(); }
    operator Parsed<Value> const&() const { return body_->parsed; }

    /// As that of this copy alone, which may be changed.
    Parsed<Value>& own() {
        if (body_->use_count() > 1) body_ = new Body{body_->parsed};
        return body_->parsed;
    }

private:
    struct Body : boost::intrusive_ref_counter<Body> {
        explicit Body(Parsed<Value> of) : parsed{std::move(of)} {}
        Parsed<Value> parsed;
    };
    using Pointer = boost::intrusive_ptr<Body>;

    static Pointer const& unread() {
        static Pointer const unread{new Body{ParseError{}}};
        return unread;
    }

    Pointer body_;
};

using SharedTarget = SharedParsed<Target>;
using SharedActual = SharedParsed<ActualValue>;

}  // namespace jixiao
