namespace GpuSupply.Ledger;

/// <summary>Finds references that run in a circle.</summary>
internal static class Circles
{
    /// <summary>
    /// Of edges between numbered nodes, those that lie on a circle: whose two ends reach each other. Linear in nodes and edges
    /// (strongly connected components by the algorithm of Tarjan 1972, without recursion).
    /// </summary>
    public static IEnumerable<int> EdgesOn(int nodeCount, IReadOnlyList<(int From, int To)> edges)
    {
        var outgoing = new List<int>[nodeCount];
        for (int edge = 0; edge < edges.Count; edge++)
            (outgoing[edges[edge].From] ??= []).Add(edges[edge].To);
        int[] component = Components(outgoing);
        for (int edge = 0; edge < edges.Count; edge++)
        {
            if (component[edges[edge].From] == component[edges[edge].To])
                yield return edge;
        }
    }

    private static int[] Components(List<int>[] outgoing)
    {
        int count = outgoing.Length, nextIndex = 1, nextComponent = 0;
        var index = new int[count];
        var lowest = new int[count];
        var component = new int[count];
        Array.Fill(component, -1);
        var open = new Stack<int>();
        var path = new Stack<(int Node, int Next)>();
        for (int start = 0; start < count; start++)
        {
            if (index[start] != 0)
                continue;
            path.Push((start, 0));
            while (path.TryPop(out (int Node, int Next) step))
            {
                int node = step.Node;
                if (step.Next == 0)
                {
                    index[node] = lowest[node] = nextIndex++;
                    open.Push(node);
                }

                List<int>? targets = outgoing[node];
                int next = step.Next;
                bool descended = false;
                for (; targets is not null && next < targets.Count; next++)
                {
                    int target = targets[next];
                    if (index[target] == 0)
                    {
                        // Comes back to the same target, which is then done, and takes over its lowest index.
                        path.Push((node, next + 1));
                        path.Push((target, 0));
                        descended = true;
                        break;
                    }

                    if (component[target] < 0)
                        lowest[node] = Math.Min(lowest[node], index[target]);
                }

                if (descended)
                    continue;
                if (lowest[node] == index[node])
                {
                    int member;
                    do
                    {
                        member = open.Pop();
                        component[member] = nextComponent;
                    }
                    while (member != node);
                    nextComponent++;
                }

                if (path.TryPeek(out (int Node, int Next) parent))
                    lowest[parent.Node] = Math.Min(lowest[parent.Node], lowest[node]);
            }
        }

        return component;
    }
}
