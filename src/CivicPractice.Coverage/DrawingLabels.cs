using System.Text;
using System.Xml.Linq;

namespace CivicPractice.Coverage;

// Puts names beside marks where there is room for them, the more important first; what finds none is told by its mark when pointed at.
internal sealed class DrawingLabels(double left, double top, double right, double bottom)
{
    private const double Air = 2;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    public XElement Labels { get; } = Svg.Of("g", ("id", "labels"), ("stroke", "#FFFFFF"), ("stroke-width", 3.0), ("stroke-linejoin", "round"), ("paint-order", "stroke"), ("pointer-events", "none"));

    // In em: characters of the East are as wide as high.
    public static double WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 ? 1.0 : Rune.IsUpper(rune) ? 0.72 : 0.58);

    public static string Cut(string text, double size, double width)
    {
        if (WidthOf(text) * size <= width) return text;
        var cut = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if ((WidthOf(cut.ToString() + rune) + 1) * size > width) break;
            cut.Append(rune);
        }

        return $"{cut}…";
    }

    public void KeepFree(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    public void TryPut(string text, double x, double y, double aside, double size, string colour, params (string Name, object Value)[] attributes)
    {
        var (width, gap) = (WidthOf(text) * size, aside + 3);
        // To the right, to the left, above and below; the y of a text is its foot.
        foreach (var (from, foot) in new[] { (x + gap, y + (size * 0.35)), (x - gap - width, y + (size * 0.35)), (x - (width / 2), y - gap), (x - (width / 2), y + gap + (size * 0.85)) })
        {
            var box = (Left: from - Air, Top: foot - (size * 0.9) - Air, Right: from + width + Air, Bottom: foot + (size * 0.2) + Air);
            if (box.Left < left || box.Top < top || box.Right > right || box.Bottom > bottom) continue;
            if (_taken.Exists(one => box.Left < one.Right && one.Left < box.Right && box.Top < one.Bottom && one.Top < box.Bottom)) continue;
            _taken.Add(box);
            Labels.Add(Svg.Text(from, foot, size, text, [("fill", colour), .. attributes]));
            return;
        }
    }
}
