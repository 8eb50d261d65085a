using System.Text;

namespace HanbinDistrict.Input;

/// <summary>The bytes of a UTF-8 file, and which line and column each of them stands in.</summary>
public sealed class SourceText
{
    private readonly byte[] _bytes;
    private readonly List<int> _lineStarts = [0];

    private SourceText(byte[] bytes)
    {
        _bytes = bytes;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == (byte)'\n') _lineStarts.Add(index + 1);
        }
    }

    /// <summary>The bytes without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes);

    /// <summary>Reads a file that must be UTF-8, with or without a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The text, or <see langword="null"/> when there is a fault.</returns>
    public static SourceText? Read(string path, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        try
        {
            return From(File.ReadAllBytes(path), faults);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(null, $"there is no such file: {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(null, $"the file cannot be read: {path} ({e.Message})");
        }

        return null;
    }

    /// <summary>Takes the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The text, or <see langword="null"/> when there is a fault.</returns>
    public static SourceText? From(byte[] bytes, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(faults);
        var text = new SourceText(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        if (text.FirstInvalidByte() is not { } invalid) return text;
        faults.Add(text.PositionOf(invalid), "the text is not UTF-8.");
        return null;
    }

    /// <summary>Where a byte stands.</summary>
    /// <param name="offset">The byte, from 0, or the number of bytes for the end of the file.</param>
    public TextPosition PositionOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return In(found < 0 ? ~found - 1 : found, offset);
    }

    /// <summary>Where a byte of a line stands.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <param name="byteInLine">The byte in the line, from 0.</param>
    public TextPosition PositionOf(long line, long byteInLine)
    {
        var known = (int)Math.Min(line, _lineStarts.Count - 1);
        return In(known, (int)Math.Min(_lineStarts[known] + byteInLine, _bytes.Length));
    }

    private TextPosition In(int line, int offset) => new(line + 1, Encoding.UTF8.GetCharCount(_bytes.AsSpan(_lineStarts[line]..offset)) + 1);

    private int? FirstInvalidByte()
    {
        for (var offset = 0; offset < _bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(_bytes.AsSpan(offset), out _, out var length) != System.Buffers.OperationStatus.Done) return offset;
            offset += length;
        }

        return null;
    }
}
