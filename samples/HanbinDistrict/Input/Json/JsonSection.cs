using System.Text.Json;

namespace HanbinDistrict.Input.Json;

/// <summary>Takes the members of one JSON object, each once, and notes what is missing, wrong or unknown.</summary>
/// <remarks>A wrong member yields the default value and a fault; whoever reads on meets no second fault for it.</remarks>
public sealed class JsonSection
{
    private readonly LocatedJson? _value; // null: absent or no object, which has been noted
    private readonly string _path;
    private readonly FaultList _faults;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private bool _isFaulty;

    /// <summary>Begins with an object.</summary>
    /// <param name="value">The object; any other value is a fault; <see langword="null"/> reads as nothing and notes nothing.</param>
    /// <param name="path">How messages call it; empty for the file itself.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public JsonSection(LocatedJson? value, string path, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        (_path, _faults) = (path, faults);
        if (value is { Kind: not JsonValueKind.Object }) Note(value.At, $"{NameOf()}: an object is wanted, found {value}.");
        else _value = value;
    }

    /// <summary>Whether the object is there and nothing was wrong with what was taken of it so far; the objects inside are not asked.</summary>
    public bool IsSound => _value is not null && !_isFaulty;

    /// <summary>Takes a member that must be there.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="form">Its form.</param>
    public T? Take<T>(string name, JsonForm<T> form) => Read(TakeValue(name, required: true), name, form);

    /// <summary>Takes a member that may be left out.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="form">Its form.</param>
    /// <param name="otherwise">What stands in for a missing one.</param>
    public T? TakeOr<T>(string name, JsonForm<T> form, T otherwise) =>
        TakeValue(name, required: false) is { } value ? Read(value, name, form) : otherwise;

    /// <summary>Takes an object that must be there.</summary>
    /// <param name="name">The member.</param>
    public JsonSection Section(string name) => new(TakeValue(name, required: true), Join(name), _faults);

    /// <summary>Takes an object that may be left out.</summary>
    /// <param name="name">The member.</param>
    /// <returns>The object, or <see langword="null"/> when it is left out.</returns>
    public JsonSection? SectionIfAny(string name) =>
        TakeValue(name, required: false) is { } value ? new JsonSection(value, Join(name), _faults) : null;

    /// <summary>Takes a member that may be left out, whatever it is.</summary>
    /// <param name="name">The member.</param>
    /// <returns>The value and its path for messages; the value is <see langword="null"/> when it is left out.</returns>
    public (LocatedJson? Value, string Path) ValueIfAny(string name) => (TakeValue(name, required: false), Join(name));

    /// <summary>Takes a list that must be there.</summary>
    /// <param name="name">The member.</param>
    /// <returns>Each item with its path for messages; <see langword="null"/> when there is no such list, which has been noted.</returns>
    public IReadOnlyList<(LocatedJson Item, string Path)>? Items(string name) => ItemsOf(TakeValue(name, required: true), name);

    /// <summary>Takes a list of objects that may be left out.</summary>
    /// <param name="name">The member.</param>
    /// <returns>Each object; <see langword="null"/> when the list is left out or is none, which has been noted.</returns>
    public IReadOnlyList<JsonSection>? SectionsIfAny(string name) =>
        ItemsOf(TakeValue(name, required: false), name)?.ConvertAll(one => new JsonSection(one.Item, one.Path, _faults));

    /// <summary>Takes a list of plain values that may be left out.</summary>
    /// <typeparam name="T">What each is read as.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="form">The form of each; an item of another form is a fault.</param>
    public IReadOnlyList<T> ListIfAny<T>(string name, JsonForm<T> form) => ListOr(name, form, []);

    /// <summary>Takes a list of plain values that may be left out.</summary>
    /// <typeparam name="T">What each is read as.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="form">The form of each; an item of another form is a fault.</param>
    /// <param name="otherwise">What stands in for a missing list.</param>
    public IReadOnlyList<T> ListOr<T>(string name, JsonForm<T> form, IReadOnlyList<T> otherwise)
    {
        if (ItemsOf(TakeValue(name, required: false), name) is not { } items) return otherwise;
        var list = new List<T>();
        foreach (var (item, path) in items)
        {
            if (form.TryRead(item, out var read)) list.Add(read);
            else Note(item.At, $"{path}: {form.Wanted} is wanted, found {item}.");
        }

        return list;
    }

    /// <summary>Notes a fault at a member, or at the object when the member is missing.</summary>
    /// <param name="name">The member.</param>
    /// <param name="message">What is wrong.</param>
    public void Refuse(string name, string message)
    {
        if (_value is not null) Note(_value.Locate(name), $"{Join(name)}: {message}");
    }

    /// <summary>Notes every member that nobody took.</summary>
    public void Close()
    {
        foreach (var member in _value?.Members ?? [])
        {
            if (!_taken.Contains(member.Name)) Note(member.At, $"{NameOf()}: nothing here is called {Quoted.Of(member.Name)}.");
        }
    }

    private void Note(TextPosition at, string message)
    {
        _isFaulty = true;
        _faults.Add(at, message);
    }

    private T? Read<T>(LocatedJson? value, string name, JsonForm<T> form)
    {
        if (value is null) return default;
        if (form.TryRead(value, out var read)) return read;
        Note(value.At, $"{Join(name)}: {form.Wanted} is wanted, found {value}.");
        return default;
    }

    private List<(LocatedJson Item, string Path)>? ItemsOf(LocatedJson? list, string name)
    {
        if (list is null) return null;
        if (list.Kind == JsonValueKind.Array) return [.. list.Items.Select((item, index) => (item, FormattableString.Invariant($"{Join(name)}[{index}]")))];
        Note(list.At, $"{Join(name)}: a list is wanted, found {list}.");
        return null;
    }

    private LocatedJson? TakeValue(string name, bool required)
    {
        _taken.Add(name);
        var value = _value?.Find(name);
        if (value is null && required && _value is not null) Note(_value.At, $"{NameOf()}: the member '{name}' is missing.");
        return value;
    }

    private string NameOf() => _path.Length == 0 ? "the file" : _path;

    private string Join(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
